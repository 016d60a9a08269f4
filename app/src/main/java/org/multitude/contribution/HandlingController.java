package org.multitude.contribution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.multitude.contribution.FindContribution.Address;
import org.multitude.identity.Organizations;
import org.multitude.identity.People;
import org.multitude.identity.Person;
import org.multitude.identity.PersonId;
import org.multitude.platform.text.Prose;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Choice;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.NotFound;
import org.multitude.platform.web.Once;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.multitude.platform.web.Rendered;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where those who publish for a body work on one contribution among themselves; nobody else sees it. */
@Controller
class HandlingController {
    private static final String PATH = ContributionController.ONE + "/handling";
    private static final int LONGEST_NOTE = 5_000;
    private static final int LONGEST_NAME = 200;
    private static final int NOTES = 200;

    private final FindContribution find;
    private final DeskStore desk;
    private final WordingStore wordings;
    private final WorkOnContribution work;
    private final DraftAnswer draft;
    private final AnswerStep answer;
    private final Organizations organizations;
    private final People people;
    private final Once once;
    private final Clock clock;

    HandlingController(
            FindContribution find,
            DeskStore desk,
            WordingStore wordings,
            WorkOnContribution work,
            DraftAnswer draft,
            AnswerStep answer,
            Organizations organizations,
            People people,
            Once once,
            Clock clock) {
        this.find = find;
        this.desk = desk;
        this.wordings = wordings;
        this.work = work;
        this.draft = draft;
        this.answer = answer;
        this.organizations = organizations;
        this.people = people;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Access(Who.PUBLISHER)
    Rendered show(
            Page page,
            Caller caller,
            @PathVariable("opening") String opening,
            @PathVariable("slug") String slug,
            @PathVariable("number") int number) {
        ContributionRow row = find.rowForStep(new Address(opening, slug, number), caller);
        return page.show("contribution/handling", parameters(page, caller, row, known(row)));
    }

    @PostMapping(PATH)
    @Access(Who.PUBLISHER)
    Object take(
            Page page,
            Caller caller,
            Form form,
            @PathVariable("opening") String opening,
            @PathVariable("slug") String slug,
            @PathVariable("number") int number) {
        ContributionRow row = find.rowForStep(new Address(opening, slug, number), caller);
        PersonId person = new PersonId(caller.id());
        ContributionId id = row.contribution().id();
        Runnable deed = switch (form.value("do")) {
            case "assign" -> assign(form, person, id, row);
            case "note" -> {
                Prose text = form.prose("note", LONGEST_NOTE);
                yield () -> work.note(person, id, text);
            }
            case "ask" -> {
                String whom = form.line("whom", LONGEST_NAME);
                Optional<LocalDate> since = form.day("since");
                yield () -> work.ask(person, id, whom, since.orElseThrow());
            }
            case "replied" -> () -> work.replied(person, id, form.id("asked"));
            case "approve" -> () -> draft.approve(person, id, form.version(), form.value("read"));
            case "draft" -> {
                AnswerContribution.Draft written = answer.draft(form, row);
                yield () -> draft.draft(person, id, written);
            }
            default -> throw new NotFound();
        };
        if (form.hasErrors()) {
            return page.invalid("contribution/handling", parameters(page, caller, row, form));
        }
        return Redirect.to(once.run(form, caller.id(), () -> {
            deed.run();
            return row.address() + "/handling";
        }));
    }

    private Runnable assign(Form form, PersonId person, ContributionId id, ContributionRow row) {
        String handle = form.value("colleague").strip();
        Optional<PersonId> colleague = colleagues(row).entrySet().stream()
                .filter(entry -> entry.getValue().handle().equals(handle))
                .map(Map.Entry::getKey)
                .findFirst();
        if (!handle.isEmpty() && colleague.isEmpty()) {
            form.wrong("colleague", "form.not-offered", handle);
        }
        return () -> work.assign(person, id, colleague);
    }

    private Map<PersonId, Person> colleagues(ContributionRow row) {
        Map<PersonId, Person> byHandle = new LinkedHashMap<>();
        people.byIds(organizations.publishers(row.contribution().body())).values().stream()
                .sorted(Comparator.comparing(Person::handle))
                .forEach(person -> byHandle.put(person.id(), person));
        return byHandle;
    }

    private Form known(ContributionRow row) {
        ContributionId id = row.contribution().id();
        Map<String, String> known = new HashMap<>(StepController.known(row));
        desk.draft(id).ifPresent(found -> known.putAll(fields(found)));
        desk.assignee(id).flatMap(people::find).ifPresent(person -> known.put("colleague", person.handle()));
        known.put("since", clock.instant().atZone(Words.ZONE).toLocalDate().toString());
        return Form.of(known);
    }

    /** What a draft puts into the form of an answer. */
    static Map<String, String> fields(AnswerDraft draft) {
        Map<String, String> fields = new HashMap<>();
        fields.put("decision", draft.decision().code());
        fields.put("reasons", draft.reasons());
        draft.whatFollows().ifPresent(text -> fields.put("whatFollows", text));
        fields.put("office", draft.office());
        return fields;
    }

    private Map<String, Object> parameters(Page page, Caller caller, ContributionRow row, Form form) {
        ContributionId id = row.contribution().id();
        Map<PersonId, Person> colleagues = colleagues(row);
        List<DeskStore.Note> notes = desk.notes(id, NOTES);
        Map<PersonId, Person> named = new HashMap<>(people.byIds(
                notes.stream().map(DeskStore.Note::author).distinct().toList()));
        named.putAll(colleagues);
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", page.t("desk.nobody"))));
        colleagues.values().forEach(person -> choices.add(new Choice(person.handle(), person.handle())));
        Optional<AnswerDraft> kept = desk.draft(id);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("row", row);
        UUID thing = row.contribution().id().value();
        parameters.put(
                "corrected",
                Optional.ofNullable(wordings.corrected(List.of(thing)).get(thing)));
        parameters.put("form", form);
        parameters.put("colleagues", choices);
        parameters.put(
                "notes",
                notes.stream()
                        .map(note -> new InternalNote(name(named, note.author(), page), note.text(), note.at()))
                        .toList());
        parameters.put(
                "asked",
                desk.asked(id, NOTES).stream()
                        .map(asked ->
                                new AskedElsewhere(asked.id().toString(), asked.whom(), asked.since(), asked.replied()))
                        .toList());
        parameters.put("draft", kept);
        parameters.put(
                "draftBy", kept.map(found -> name(named, found.author(), page)).orElse(""));
        parameters.put("approvedBy", kept.flatMap(AnswerDraft::approvedBy).map(by -> name(named, by, page)));
        parameters.put(
                "mayApprove",
                kept.filter(found -> found.approvedBy().isEmpty()
                                && !found.author().value().equals(caller.id()))
                        .isPresent());
        parameters.put("approval", desk.wantsApproval(row.contribution().body()));
        return parameters;
    }

    private static String name(Map<PersonId, Person> named, PersonId person, Page page) {
        Person found = named.get(person);
        return found == null ? page.t("desk.left") : found.handle();
    }
}
