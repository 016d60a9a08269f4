package org.multitude.contribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multitude.commons.CommonsEntry;
import org.multitude.identity.PersonId;
import org.multitude.platform.text.Prose;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.Once;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.multitude.platform.web.Rendered;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The form that brings a contribution to a commons. */
@Controller
class ContributeController {
    private static final String PATH = "/{opening:data|code|policy}/{slug}/contribute";
    static final int LONGEST_TITLE = 200;
    static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_PASSAGE = 500;
    private static final int LONGEST_ROW = 12;
    private static final int COLUMNS = 20;

    private final FindContribution find;
    private final Stories stories;
    private final Kinds kinds;
    private final Promises promises;
    private final SubmitContribution submit;
    private final SimilarContributions similar;
    private final ContributionLists lists;
    private final Once once;
    private final List<Tables> tables;

    ContributeController(
            FindContribution find,
            Stories stories,
            Kinds kinds,
            Promises promises,
            SubmitContribution submit,
            SimilarContributions similar,
            ContributionLists lists,
            Once once,
            List<Tables> tables) {
        this.find = find;
        this.stories = stories;
        this.kinds = kinds;
        this.promises = promises;
        this.submit = submit;
        this.similar = similar;
        this.lists = lists;
        this.once = once;
        this.tables = List.copyOf(tables);
    }

    @GetMapping(PATH)
    @Access(Who.SIGNED_IN)
    Rendered ask(Page page, Form asked, @PathVariable("opening") String opening, @PathVariable("slug") String slug) {
        CommonsEntry commons = find.commons(opening, slug);
        Optional<ContributionKind> kind = kinds.find(commons.kind(), asked.value("kind"));
        Map<String, String> known = new HashMap<>();
        kind.ifPresent(chosen -> known.put("kind", chosen.code()));
        kind.ifPresent(chosen -> known.put("fixed", "yes"));
        for (String name : List.of("row", "column", "place")) {
            known.put(name, asked.value(name));
        }
        return page.show("contribution/contribute", parameters(commons, Form.of(known), page));
    }

    @PostMapping(PATH)
    @Access(Who.SIGNED_IN)
    Object take(
            Page page,
            Caller caller,
            Form form,
            @PathVariable("opening") String opening,
            @PathVariable("slug") String slug) {
        CommonsEntry commons = find.commons(opening, slug);
        String kind = form.choice(
                "kind",
                kinds.to(commons.kind()).stream().map(ContributionKind::code).toList());
        String title = form.line("title", LONGEST_TITLE);
        Optional<Place> place = kinds.find(commons.kind(), kind).flatMap(chosen -> place(chosen, form, commons));
        Prose text = form.prose("text", LONGEST_TEXT);
        if (form.hasErrors()) {
            return page.invalid("contribution/contribute", parameters(commons, form, page));
        }
        List<ContributionRow> alike = form.ticked("sure")
                ? List.of()
                : lists.rows(similar.alike(commons.id(), title).stream()
                        .filter(found ->
                                !found.submission().author().person().value().equals(caller.id()))
                        .toList());
        if (!alike.isEmpty()) {
            Map<String, Object> parameters = new HashMap<>(parameters(commons, form, page));
            parameters.put("alike", alike);
            return page.show("contribution/contribute", parameters);
        }
        SubmitContribution.Draft draft =
                new SubmitContribution.Draft(kind, title, text, place, form.ticked("showName"));
        return Redirect.to(once.run(
                form,
                caller.id(),
                () -> submit.submit(new PersonId(caller.id()), commons.id(), draft)
                        .address(commons)));
    }

    private Map<String, Object> parameters(CommonsEntry commons, Form form, Page page) {
        List<ContributionKind> offered = kinds.to(commons.kind());
        Optional<ContributionKind> chosen =
                form.ticked("fixed") ? kinds.find(commons.kind(), form.value("kind")) : Optional.empty();
        List<ContributionKind> possible = chosen.map(List::of).orElse(offered);
        PlaceForm place = kinds.find(commons.kind(), form.value("kind"))
                .map(ContributionKind::place)
                .filter(asked -> asked == PlaceForm.ADDRESS || asked == PlaceForm.PASSAGE)
                .or(() -> possible.stream()
                        .map(ContributionKind::place)
                        .filter(asked -> asked == PlaceForm.ROW || asked == PlaceForm.WORDS)
                        .findFirst())
                .orElse(PlaceForm.NONE);
        return Map.of(
                "commons",
                commons,
                "body",
                find.body(commons),
                "kinds",
                offered,
                "promised",
                promises.days(commons.body(), offered),
                "alike",
                List.of(),
                "chosen",
                chosen,
                "place",
                place,
                "publicName",
                stories.publicName(page.caller()),
                "fresh",
                stories.fresh(page.caller()),
                "form",
                form);
    }

    private Optional<Place> place(ContributionKind kind, Form form, CommonsEntry commons) {
        return switch (kind.place()) {
            case ROW ->
                row(
                        form,
                        tables.stream()
                                .flatMap(table -> table.of(commons.id()).stream())
                                .findFirst());
            case ADDRESS -> {
                Optional<Place> address =
                        form.optionalAddress("place").map(found -> new Place.InWords(found.toString()));
                if (form.value("place").isBlank()) {
                    form.wrong("place", "form.missing");
                }
                yield address;
            }
            case PASSAGE -> {
                String passage = form.line("place", LONGEST_PASSAGE);
                yield passage.isEmpty() ? Optional.empty() : Optional.of(new Place.InWords(passage));
            }
            case WORDS -> form.optionalLine("place", LONGEST_PLACE).map(Place.InWords::new);
            case NONE -> {
                for (String name : List.of("row", "column", "place")) {
                    if (!form.value(name).isBlank()) {
                        form.wrong(name, "contribution.place.none");
                    }
                }
                yield Optional.empty();
            }
        };
    }

    private static Optional<Place> row(Form form, Optional<Tables.Extent> table) {
        Optional<String> row = form.optionalLine("row", LONGEST_ROW);
        Optional<String> column = form.optionalLine("column", LONGEST_PLACE);
        if (row.isEmpty()) {
            column.ifPresent(named -> form.wrong("row", "contribution.place.row.missing"));
            return Optional.empty();
        }
        String digits = row.get().replaceAll("[\\s\\u00a0\\u202f]", "");
        if (!digits.matches("[1-9][0-9]{0,8}")) {
            form.wrong("row", "contribution.place.row.wrong", row.get());
            return Optional.empty();
        }
        long number = Long.parseLong(digits);
        table.filter(extent -> number > extent.rows())
                .ifPresent(extent -> form.wrong("row", "contribution.place.row.beyond", extent.rows()));
        Optional<String> written = column.map(
                named -> table.flatMap(extent -> extent.column(named)).orElse(named));
        table.filter(extent -> !extent.columns().isEmpty())
                .filter(extent -> written.isPresent() && !extent.columns().contains(written.get()))
                .ifPresent(extent -> form.wrong(
                        "column",
                        "contribution.place.column.none",
                        written.orElseThrow(),
                        String.join(
                                ", ", extent.columns().stream().limit(COLUMNS).toList())));
        return Optional.of(new Place.Row(number, written));
    }
}
