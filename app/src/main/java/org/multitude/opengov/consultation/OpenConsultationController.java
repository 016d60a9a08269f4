package org.multitude.opengov.consultation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsKind;
import org.multitude.commons.WhoAnswers;
import org.multitude.identity.PersonId;
import org.multitude.opengov.consultation.ConsultationPages.Found;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.Once;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.multitude.platform.web.Rendered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The forms of a body that open a consultation, add its first statements and close it. */
@Controller
class OpenConsultationController {
    private static final String NEW = "/policy/{slug}/consultations/new";
    private static final String SEEDS = ConsultationController.ONE + "/seeds";
    private static final String CLOSE = ConsultationController.ONE + "/close";

    private final ConsultationCheck check;
    private final OpenConsultation opening;
    private final SeedStatements seeding;
    private final CloseConsultation closing;
    private final WhoAnswers answering;
    private final Once once;

    OpenConsultationController(
            ConsultationCheck check,
            OpenConsultation opening,
            SeedStatements seeding,
            CloseConsultation closing,
            WhoAnswers answering,
            Once once) {
        this.check = check;
        this.opening = opening;
        this.seeding = seeding;
        this.closing = closing;
        this.answering = answering;
        this.once = once;
    }

    @GetMapping(NEW)
    @Access(Who.PUBLISHER)
    Rendered blank(Page page, Caller caller, @PathVariable("slug") String slug) {
        CommonsEntry entry = answering.mine(caller, CommonsKind.POLICY, slug);
        return blank(page, HttpStatus.OK, entry, Form.of(Map.of("moderation", Moderation.BEFORE.code())));
    }

    @PostMapping(NEW)
    @Access(Who.PUBLISHER)
    Object open(Page page, Caller caller, Form form, @PathVariable("slug") String slug) {
        CommonsEntry entry = answering.mine(caller, CommonsKind.POLICY, slug);
        Optional<ConsultationDraft> draft = ConsultationForm.read(form, check.today());
        List<String> first = form.value("statements").isBlank() ? List.of() : ConsultationForm.statements(form);
        if (draft.isEmpty() || form.hasErrors()) {
            return blank(page, HttpStatus.UNPROCESSABLE_CONTENT, entry, form);
        }
        PersonId person = new PersonId(caller.id());
        return Redirect.to(once.run(form, caller.id(), () -> {
            Consultation opened = opening.open(person, entry.id(), draft.get());
            seeding.seed(person, opened.id(), first);
            return opened.address(entry);
        }));
    }

    private static Rendered blank(Page page, HttpStatus status, CommonsEntry entry, Form form) {
        return page.show(
                status,
                "opengov/consultation/new",
                Map.of("entry", entry, "form", form, "labels", ConsultationForm.labels(page.words())));
    }

    @GetMapping(SEEDS)
    @Access(Who.PUBLISHER)
    Rendered seeds(Page page, Mine mine) {
        return seeds(page, HttpStatus.OK, mine.found(), Form.empty());
    }

    @PostMapping(SEEDS)
    @Access(Who.PUBLISHER)
    Object seed(Page page, Caller caller, Form form, Mine mine) {
        List<String> lines = ConsultationForm.statements(form);
        if (form.hasErrors()) {
            return seeds(page, HttpStatus.UNPROCESSABLE_CONTENT, mine.found(), form);
        }
        return Redirect.to(once.run(form, caller.id(), () -> {
            seeding.seed(mine.person(), mine.id(), lines);
            return mine.path() + "/statements";
        }));
    }

    private static Rendered seeds(Page page, HttpStatus status, Found found, Form form) {
        return page.show(
                status,
                "opengov/consultation/seeds",
                Map.of(
                        "entry", found.entry(),
                        "consultation", found.consultation(),
                        "form", form,
                        "labels", ConsultationForm.labels(page.words())));
    }

    @GetMapping(CLOSE)
    @Access(Who.PUBLISHER)
    Rendered askClose(Page page, Mine mine) {
        if (mine.found().consultation().closed().isPresent()) {
            throw new NothingToClose();
        }
        return page.show(
                "opengov/consultation/close",
                Map.of(
                        "entry",
                        mine.found().entry(),
                        "consultation",
                        mine.found().consultation(),
                        "form",
                        Form.empty()));
    }

    @PostMapping(CLOSE)
    @Access(Who.PUBLISHER)
    Object close(Caller caller, Form form, Mine mine) {
        return Redirect.to(once.run(form, caller.id(), () -> {
            closing.close(mine.person(), mine.id());
            return mine.path();
        }));
    }
}
