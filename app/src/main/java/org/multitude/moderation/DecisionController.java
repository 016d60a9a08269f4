package org.multitude.moderation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.multitude.identity.PersonId;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.settings.PublicAddress;
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
import org.multitude.record.ActsInWords;
import org.multitude.record.PublicRecord;
import org.multitude.record.Seals;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was decided and why, for everybody; appealing, for the author; answering appeals, for those who moderate. */
@Controller
class DecisionController {
    private static final int PAGE = 30;
    private static final int ACTS = 12;
    private static final int APPEAL = 5_000;

    private final DecisionStore decisions;
    private final AppealDecision appeals;
    private final Things things;
    private final Concerned concerned;
    private final Seals seals;
    private final PublicRecord record;
    private final ActsInWords inWords;
    private final StatementsOfReasons statements;
    private final PublicAddress site;
    private final Once once;
    private final Clock clock;

    DecisionController(
            DecisionStore decisions,
            AppealDecision appeals,
            Things things,
            Concerned concerned,
            Seals seals,
            PublicRecord record,
            ActsInWords inWords,
            StatementsOfReasons statements,
            PublicAddress site,
            Once once,
            Clock clock) {
        this.decisions = decisions;
        this.appeals = appeals;
        this.things = things;
        this.concerned = concerned;
        this.seals = seals;
        this.record = record;
        this.inWords = inWords;
        this.statements = statements;
        this.site = site;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping("/moderation")
    @Access(Who.ANYONE)
    Rendered all(Page page, @RequestParam(name = "after", defaultValue = "") String after) {
        return page.show(
                "moderation/decisions",
                Map.of(
                        "decisions",
                        decisions.newest(Cursor.parse(after), PAGE),
                        "totals",
                        after.isEmpty() ? decisions.totals() : List.of(),
                        "first",
                        after.isEmpty()));
    }

    @GetMapping("/moderation.csv")
    @Access(Who.ANYONE)
    void file(HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        statements.write(response.getWriter(), String.valueOf(site.origin()));
    }

    @GetMapping("/moderation/{decision}")
    @Access(Who.ANYONE)
    Rendered one(Page page, Caller caller, @PathVariable("decision") UUID id) {
        return show(page, HttpStatus.OK, caller, decision(id), Form.empty());
    }

    @PostMapping("/moderation/{decision}/appeal")
    @Access(Who.SIGNED_IN)
    Object appeal(Page page, Caller caller, Form form, @PathVariable("decision") UUID id) {
        Decision decision = decision(id);
        Prose text = form.prose("appeal", APPEAL);
        if (form.hasErrors()) {
            return show(page, HttpStatus.UNPROCESSABLE_CONTENT, caller, decision, form);
        }
        return Redirect.to(once.run(form, caller.id(), () -> {
            appeals.appeal(new PersonId(caller.id()), id, text);
            return decision.address();
        }));
    }

    @PostMapping("/admin/moderation/decisions/{decision}")
    @Access(Who.ADMINISTRATOR)
    Object answer(Page page, Caller caller, Form form, @PathVariable("decision") UUID id) {
        Decision decision = decision(id);
        Prose text = form.prose("answer", DecisionForm.FACTS);
        String what = form.choice("do", List.of("uphold", "reverse"));
        if (form.hasErrors()) {
            return show(page, HttpStatus.UNPROCESSABLE_CONTENT, caller, decision, form);
        }
        PersonId by = new PersonId(caller.id());
        return Redirect.to(once.run(form, caller.id(), () -> {
            if (what.equals("uphold")) {
                appeals.uphold(by, id, text);
            } else {
                appeals.reverse(by, id, text);
            }
            return decision.address();
        }));
    }

    private Decision decision(UUID id) {
        return decisions.find(id).orElseThrow(NotFound::new);
    }

    /** The words that are hidden are for their author and those who moderate. */
    private Rendered show(Page page, HttpStatus status, Caller caller, Decision decision, Form form) {
        boolean hers = caller.account()
                .filter(account -> concerned.concerns(new PersonId(account.id()), decision))
                .isPresent();
        boolean insider = hers || caller.administrator();
        Things.Seen seen = things.known(things.see(List.of(decision.thing())), decision.thing());
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("decision", decision);
        parameters.put("address", seen.address());
        parameters.put("words", insider ? seen.words() : Optional.empty());
        parameters.put("insider", insider);
        parameters.put("mayAppeal", hers && decision.mayBeAppealed(clock.instant()));
        parameters.put("proof", seals.of(decision.act(), page.words()));
        parameters.put("acts", inWords.tell(record.about(decision.thing(), ACTS), page.words()));
        parameters.put("form", form);
        return page.show(status, "moderation/decision", parameters);
    }
}
