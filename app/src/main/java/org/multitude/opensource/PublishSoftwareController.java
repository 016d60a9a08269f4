package org.multitude.opensource;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsKind;
import org.multitude.commons.WhoAnswers;
import org.multitude.identity.BodyChoice;
import org.multitude.identity.OrganizationId;
import org.multitude.identity.PersonId;
import org.multitude.platform.files.StoredFile;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.ChangedMeanwhile;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What publishers do: add a software, give it a new card. */
@Controller
class PublishSoftwareController {
    private final SoftwarePages pages;
    private final CardInput cards;
    private final AddSoftware adding;
    private final UpdateSoftware updating;
    private final AskLook looks;
    private final BodyChoice bodies;
    private final WhoAnswers answering;
    private final Once once;
    private final Draft draft;

    PublishSoftwareController(
            SoftwarePages pages,
            CardInput cards,
            AddSoftware adding,
            UpdateSoftware updating,
            AskLook looks,
            BodyChoice bodies,
            WhoAnswers answering,
            Once once,
            Draft draft) {
        this.pages = pages;
        this.cards = cards;
        this.adding = adding;
        this.updating = updating;
        this.looks = looks;
        this.bodies = bodies;
        this.answering = answering;
        this.once = once;
        this.draft = draft;
    }

    @GetMapping("/code/new")
    @Access(Who.PUBLISHER)
    Rendered blank(Page page, Caller caller, @RequestParam(name = "body", defaultValue = "") String body) {
        return blank(page, HttpStatus.OK, Form.of(Map.of("body", body)), caller, Optional.empty());
    }

    @PostMapping("/code/new")
    @Access(Who.PUBLISHER)
    Object add(
            Page page,
            Form form,
            Caller caller,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file) {
        if (bodies.offered(caller).isEmpty()) {
            // Before anything is read or fetched for it.
            return blank(page, HttpStatus.FORBIDDEN, form, caller, Optional.empty());
        }
        if (Draft.asked(form)) {
            return draft.answer(
                    form, file, page, (status, again, checked) -> blank(page, status, again, caller, checked));
        }
        Optional<OrganizationId> body = bodies.read(form, caller);
        Optional<Card> card = cards.read(form, file);
        if (form.hasErrors() || body.isEmpty() || card.isEmpty() || !card.get().valid()) {
            return blank(
                    page,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    Draft.toCorrect(form, file, card),
                    caller,
                    card.map(read -> Checked.of(read, page.words())));
        }
        PersonId person = new PersonId(caller.id());
        StoredFile kept = cards.keep(card.get());
        try {
            return Redirect.to(once.run(form, kept.sha256(), caller.id(), () -> {
                CommonsEntry entry = adding.add(person, body.get(), card.get(), kept);
                looks.at(entry.id(), CardInput.address(form, file, card.get()));
                return entry.address();
            }));
        } catch (SoftwareKnown known) {
            Form again = CardInput.withText(form, file, card.get());
            again.wrong("text", known.key(), known.arguments());
            return blank(page, known.status(), again, caller, Optional.empty());
        }
    }

    @GetMapping("/code/{slug}/update")
    @Access(Who.PUBLISHER)
    Rendered update(Page page, Caller caller, @PathVariable("slug") String slug) {
        CommonsEntry entry = answering.mine(caller, CommonsKind.SOFTWARE, slug);
        Map<String, String> known = new HashMap<>();
        known.put("_version", Integer.toString(entry.version()));
        pages.kept(entry).card().flatMap(cards::kept).ifPresent(card -> known.putAll(CardInput.text(card)));
        return update(page, HttpStatus.OK, entry, Form.of(known), Optional.empty(), Optional.empty());
    }

    @PostMapping("/code/{slug}/update")
    @Access(Who.PUBLISHER)
    Object update(
            Page page,
            Form form,
            Caller caller,
            @PathVariable("slug") String slug,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file) {
        CommonsEntry entry = answering.mine(caller, CommonsKind.SOFTWARE, slug);
        if (Draft.asked(form)) {
            return draft.answer(
                    form,
                    file,
                    page,
                    (status, again, checked) -> update(page, status, entry, again, checked, Optional.empty()));
        }
        Optional<Card> card = cards.read(form, file);
        if (form.hasErrors() || card.isEmpty() || !card.get().valid()) {
            return update(
                    page,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    entry,
                    Draft.toCorrect(form, file, card),
                    card.map(read -> Checked.of(read, page.words())),
                    Optional.empty());
        }
        StoredFile kept = cards.keep(card.get());
        try {
            return Redirect.to(once.run(form, kept.sha256(), caller.id(), () -> {
                int number = updating.update(new PersonId(caller.id()), entry.id(), card.get(), kept, form.version());
                looks.at(entry.id(), CardInput.address(form, file, card.get()));
                return entry.address() + "/versions/" + number;
            }));
        } catch (SameCard same) {
            Form again = CardInput.withText(form, file, card.get());
            again.wrong("text", same.key());
            return update(page, same.status(), entry, again, Optional.empty(), Optional.empty());
        } catch (ChangedMeanwhile changed) {
            CommonsEntry current = pages.entry(slug);
            Form again = CardInput.withText(form, file, card.get()).onVersion(current.version());
            return update(page, changed.status(), current, again, Optional.empty(), difference(current, card.get()));
        }
    }

    private Rendered blank(Page page, HttpStatus status, Form form, Caller caller, Optional<Checked> checked) {
        return page.show(
                status, "opensource/new", Map.of("form", form, "bodies", bodies.offered(caller), "checked", checked));
    }

    private static Rendered update(
            Page page,
            HttpStatus status,
            CommonsEntry entry,
            Form form,
            Optional<Checked> checked,
            Optional<CardDiff> meanwhile) {
        return page.show(
                status,
                "opensource/update",
                Map.of("entry", entry, "form", form, "checked", checked, "diff", meanwhile));
    }

    /** From the current card, which somebody else published meanwhile, to this one. */
    private Optional<CardDiff> difference(CommonsEntry entry, Card mine) {
        return pages.kept(entry).card().flatMap(cards::kept).map(current -> CardDiff.of(current.text(), mine.text()));
    }
}
