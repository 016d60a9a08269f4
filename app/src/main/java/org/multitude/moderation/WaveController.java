package org.multitude.moderation;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.multitude.identity.People;
import org.multitude.identity.Person;
import org.multitude.identity.PersonId;
import org.multitude.platform.text.Prose;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.NotFound;
import org.multitude.platform.web.Once;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.multitude.platform.web.Rendered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where those who moderate decide a wave at once, and where everybody reads what was decided together. */
@Controller
class WaveController {
    private static final String TOGETHER = "/admin/moderation/together";

    private final Waves waves;
    private final DecisionStore decisions;
    private final Things things;
    private final People people;
    private final DecideWave decide;
    private final ReverseWave reverse;
    private final Once once;

    WaveController(
            Waves waves,
            DecisionStore decisions,
            Things things,
            People people,
            DecideWave decide,
            ReverseWave reverse,
            Once once) {
        this.waves = waves;
        this.decisions = decisions;
        this.things = things;
        this.people = people;
        this.decide = decide;
        this.reverse = reverse;
        this.once = once;
    }

    @GetMapping(TOGETHER)
    @Access(Who.ADMINISTRATOR)
    Rendered ask(
            Page page,
            @RequestParam(name = "by", defaultValue = "host") String by,
            @RequestParam(name = "of", defaultValue = "") String of) {
        Likeness.By way = Likeness.By.of(by).orElseThrow(NotFound::new);
        Likeness likeness = new Likeness(way, way == Likeness.By.HOST ? Waves.host(of) : of.strip());
        List<Matter> waiting = waves.waiting(likeness);
        Set<UUID> ticked = new LinkedHashSet<>(waiting.stream().map(Matter::id).toList());
        return show(page, HttpStatus.OK, likeness, waiting, ticked, DecisionForm.fresh());
    }

    @PostMapping(TOGETHER)
    @Access(Who.ADMINISTRATOR)
    Object decide(Page page, Caller caller, Form form) {
        Likeness likeness = new Likeness(Likeness.By.of(form.value("by")).orElseThrow(NotFound::new), form.value("of"));
        Set<UUID> ids = ids(form);
        PersonId by = new PersonId(caller.id());
        if (ids.isEmpty()) {
            form.wrong("matter", "moderation.wave.none-ticked");
        } else if (ids.size() > DecideWave.MOST) {
            form.wrong("matter", "moderation.wave.too-many", DecideWave.MOST, ids.size());
        }
        Reasons reasons = DecisionForm.stays(form) ? null : DecisionForm.reasons(form);
        if (form.hasErrors()) {
            return show(page, HttpStatus.UNPROCESSABLE_CONTENT, likeness, waves.waiting(likeness), ids, form);
        }
        return Redirect.to(once.run(form, caller.id(), () -> {
            if (reasons == null) {
                int aside = ids.size() - decide.leave(by, ids);
                return aside == 0 ? "/admin/moderation" : "/admin/moderation?aside=" + aside;
            }
            List<Decision> decided = decide.hide(by, ids, reasons);
            return Decision.address(decided.getFirst().wave().orElseThrow()) + "?ticked=" + ids.size();
        }));
    }

    @GetMapping("/moderation/waves/{wave}")
    @Access(Who.ANYONE)
    Rendered wave(
            Page page,
            Caller caller,
            @PathVariable("wave") UUID wave,
            @RequestParam(name = "ticked", defaultValue = "0") int ticked) {
        return show(page, HttpStatus.OK, caller, wave, ticked, Form.empty());
    }

    @PostMapping("/admin/moderation/waves/{wave}")
    @Access(Who.ADMINISTRATOR)
    Object reverse(Page page, Caller caller, Form form, @PathVariable("wave") UUID wave) {
        Prose answer = form.prose("answer", DecisionForm.FACTS);
        if (form.hasErrors()) {
            return show(page, HttpStatus.UNPROCESSABLE_CONTENT, caller, wave, 0, form);
        }
        return Redirect.to(once.run(form, caller.id(), () -> {
            reverse.reverse(new PersonId(caller.id()), wave, answer);
            return Decision.address(wave);
        }));
    }

    private static Set<UUID> ids(Form form) {
        Set<UUID> ids = new LinkedHashSet<>();
        try {
            form.values("matter").forEach(typed -> ids.add(UUID.fromString(typed)));
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
        return ids;
    }

    private Rendered show(
            Page page, HttpStatus status, Likeness likeness, List<Matter> waiting, Set<UUID> ticked, Form form) {
        List<Matter> shown = waiting.stream().limit(DecideWave.MOST).toList();
        Map<UUID, Things.Seen> seen =
                things.see(shown.stream().map(Matter::thing).toList());
        Map<PersonId, Person> who = people.byIds(
                shown.stream().flatMap(matter -> matter.author().stream()).toList());
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("likeness", likeness);
        parameters.put(
                "rows",
                shown.stream()
                        .map(matter -> new MatterRow(matter, things.known(seen, matter.thing())))
                        .toList());
        parameters.put("more", waiting.size() > shown.size());
        parameters.put("ticked", ticked);
        parameters.put("who", who);
        parameters.put("most", DecideWave.MOST);
        parameters.put("categories", ReportController.categories(page));
        parameters.put("grounds", DecisionForm.grounds(page));
        parameters.put("outcomes", DecisionForm.outcomes(page));
        parameters.put("form", form);
        return page.show(status, "moderation/together", parameters);
    }

    private Rendered show(Page page, HttpStatus status, Caller caller, UUID wave, int ticked, Form form) {
        List<Decision> together = decisions.ofWave(wave);
        if (together.isEmpty()) {
            throw new NotFound();
        }
        Set<UUID> hers = new LinkedHashSet<>();
        caller.account()
                .map(account -> new PersonId(account.id()))
                .ifPresent(person -> together.stream()
                        .filter(decision -> decision.author().equals(Optional.of(person)))
                        .forEach(decision -> hers.add(decision.id())));
        return page.show(
                status,
                "moderation/wave",
                Map.of(
                        "wave",
                        wave,
                        "decisions",
                        together,
                        "hers",
                        hers,
                        "standing",
                        (int) together.stream().filter(Decision::stands).count(),
                        "aside",
                        caller.administrator() ? Math.max(0, ticked - together.size()) : 0,
                        "form",
                        form));
    }
}
