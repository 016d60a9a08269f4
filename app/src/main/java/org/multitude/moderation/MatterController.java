package org.multitude.moderation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.multitude.identity.People;
import org.multitude.identity.Person;
import org.multitude.identity.PersonId;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.AdminEntry;
import org.multitude.platform.web.AdminPage;
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

/** Where those who moderate see what was reported, and decide. */
@Controller
class MatterController implements AdminPage {
    private static final int PAGE = 30;
    private static final int REPORTS = 100;
    private static final int APPEALS = 50;
    private static final int OPINIONS = 20;

    private final MatterStore matters;
    private final DecisionStore decisions;
    private final Things things;
    private final SignalStore signals;
    private final People people;
    private final Waves waves;
    private final OpinionStore opinions;
    private final DecideMatter decide;
    private final Once once;

    MatterController(
            MatterStore matters,
            DecisionStore decisions,
            Things things,
            SignalStore signals,
            People people,
            Waves waves,
            OpinionStore opinions,
            DecideMatter decide,
            Once once) {
        this.matters = matters;
        this.decisions = decisions;
        this.things = things;
        this.signals = signals;
        this.people = people;
        this.waves = waves;
        this.opinions = opinions;
        this.decide = decide;
        this.once = once;
    }

    @Override
    public AdminEntry entry() {
        return new AdminEntry(35, "moderation.queue", "/admin/moderation");
    }

    @GetMapping("/admin/moderation")
    @Access(Who.ADMINISTRATOR)
    Rendered queue(
            Page page,
            @RequestParam(name = "after", defaultValue = "") String after,
            @RequestParam(name = "aside", defaultValue = "0") int aside) {
        Slice<Matter> open = matters.queue(Cursor.parse(after), PAGE);
        List<Decision> appeals = after.isEmpty() ? decisions.appealed(APPEALS) : List.of();
        Map<UUID, Things.Seen> seen =
                things.see(open.items().stream().map(Matter::thing).toList());
        Map<UUID, Things.Seen> appealed =
                things.see(appeals.stream().map(Decision::thing).toList());
        return page.show(
                "moderation/queue",
                Map.of(
                        "open",
                        open.map(matter -> new MatterRow(matter, things.known(seen, matter.thing()))),
                        "appeals",
                        appeals.stream()
                                .map(decision -> new DecisionRow(decision, things.known(appealed, decision.thing())))
                                .toList(),
                        "first",
                        after.isEmpty(),
                        "aside",
                        aside));
    }

    @GetMapping("/admin/moderation/{matter}")
    @Access(Who.ADMINISTRATOR)
    Rendered one(
            Page page,
            @PathVariable("matter") UUID id,
            @RequestParam(name = "opinion", defaultValue = "0") int opinion) {
        return show(
                page,
                HttpStatus.OK,
                matter(id),
                opinions.of(id, OPINIONS).stream()
                        .skip(Math.max(0, opinion - 1L))
                        .findFirst()
                        .filter(taken -> opinion > 0)
                        .map(DecisionForm::as)
                        .orElseGet(DecisionForm::fresh));
    }

    @PostMapping("/admin/moderation/{matter}")
    @Access(Who.ADMINISTRATOR)
    Object decide(Page page, Caller caller, Form form, @PathVariable("matter") UUID id) {
        Matter matter = matter(id);
        PersonId by = new PersonId(caller.id());
        if (DecisionForm.stays(form)) {
            return Redirect.to(once.run(form, caller.id(), () -> {
                decide.leave(by, id);
                return "/admin/moderation";
            }));
        }
        Reasons reasons = DecisionForm.reasons(form);
        if (form.hasErrors()) {
            return show(page, HttpStatus.UNPROCESSABLE_CONTENT, matter, form);
        }
        return Redirect.to(
                once.run(form, caller.id(), () -> decide.hide(by, id, reasons).address()));
    }

    private Matter matter(UUID id) {
        return matters.find(id).orElseThrow(NotFound::new);
    }

    private Rendered show(Page page, HttpStatus status, Matter matter, Form form) {
        List<Report> reports = matters.reports(matter.id(), REPORTS);
        Map<PersonId, Person> who =
                people.byIds(reports.stream().map(Report::person).toList());
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("row", new MatterRow(matter, things.known(things.see(List.of(matter.thing())), matter.thing())));
        parameters.put("former", things.former(matter.thing()));
        parameters.put("reports", reports);
        parameters.put("signals", signals.signals(matter.id()));
        parameters.put("who", who);
        parameters.put("author", matter.author().flatMap(people::find));
        parameters.put("categories", ReportController.categories(page));
        parameters.put("grounds", DecisionForm.grounds(page));
        parameters.put("outcomes", DecisionForm.outcomes(page));
        parameters.put("opinions", opinions.of(matter.id(), OPINIONS));
        parameters.put("waves", matter.outcome().isPresent() ? List.of() : waves.around(matter));
        parameters.put("form", form);
        return page.show(status, "moderation/matter", parameters);
    }
}
