package org.multitude.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.multitude.commons.CommonsKind;
import org.multitude.platform.index.FacetCount;
import org.multitude.platform.index.Found;
import org.multitude.platform.index.IndexFailure;
import org.multitude.platform.index.Order;
import org.multitude.platform.index.Question;
import org.multitude.platform.index.Range;
import org.multitude.platform.index.Search;
import org.multitude.platform.index.SearchIndex;
import org.springframework.stereotype.Component;

/** What the home page says of each opening, counted in the search index so far as pages count. */
@Component
class HomeFigures {
    private static final Duration RECENTLY = Duration.ofDays(30);
    private static final int EXAMPLES = 4;
    private static final int DISTINCT = 1;
    private static final int ALL = 100;

    private final SearchIndex index;
    private final Clock clock;

    HomeFigures(SearchIndex index, Clock clock) {
        this.index = index;
        this.clock = clock;
    }

    /** The figures of an opening; empty while the index cannot be read. */
    Optional<OpeningFigures> of(CommonsKind kind) {
        try {
            return Optional.of(
                    switch (kind) {
                        case DATASET -> datasets();
                        case SOFTWARE -> software();
                        case POLICY -> policies();
                    });
        } catch (IndexFailure e) {
            return Optional.empty();
        }
    }

    /** Keywords that most things have: searches that find something here. */
    List<String> examples() {
        try {
            return found("", List.of(new Question("keyword", EXAMPLES, Map.of()))).facet("keyword").values().stream()
                    .map(FacetCount.Value::code)
                    .toList();
        } catch (IndexFailure e) {
            return List.of();
        }
    }

    private OpeningFigures datasets() {
        Found found = found(
                CommonsKind.DATASET.code(),
                List.of(
                        new Question("answering", ALL, Map.of()),
                        new Question("fresh", ALL, Map.of("alive", since("due"), "late", before("due")))));
        FacetCount fresh = found.facet("fresh");
        List<OpeningFigures.Row> rows = new ArrayList<>();
        rows.add(new OpeningFigures.Row("alive", fresh.of("alive"), fresh.of("alive") + fresh.of("late")));
        rows.add(accepted(CommonsKind.DATASET));
        return new OpeningFigures(found.facet("answering").of("public"), rows);
    }

    private OpeningFigures software() {
        Found found = found(
                CommonsKind.SOFTWARE.code(),
                List.of(
                        new Question("publisher", DISTINCT, Map.of()),
                        new Question("licence", ALL, Map.of()),
                        new Question("status", ALL, Map.of())));
        return new OpeningFigures(
                found.facet("publisher").distinct(),
                List.of(
                        new OpeningFigures.Row(
                                "licensed",
                                found.total() - found.facet("licence").of("unstated"),
                                found.total()),
                        new OpeningFigures.Row("stable", found.facet("status").of("stable"), found.total())));
    }

    private OpeningFigures policies() {
        Found found = found(
                CommonsKind.POLICY.code(),
                List.of(
                        new Question(
                                "progress",
                                ALL,
                                Map.of(
                                        "running",
                                        List.of(
                                                before("starts").getFirst(),
                                                since("ends").getFirst()))),
                        new Question("answers", ALL, Map.of("late", before("answerDue")))));
        return new OpeningFigures(
                found.facet("progress").of("running"),
                List.of(
                        accepted(CommonsKind.POLICY),
                        new OpeningFigures.Row("late", found.facet("answers").of("late"), found.total())));
    }

    /** Of the contributions answered in the last days, those accepted wholly or in part. */
    private OpeningFigures.Row accepted(CommonsKind kind) {
        Found found = index.search(new Search(
                "",
                false,
                Map.of("kind", Set.of("contribution"), "about", Set.of(kind.code())),
                Map.of("answered", Set.of("recently")),
                List.of(
                        new Question(
                                "answered",
                                DISTINCT,
                                Map.of("recently", List.of(Range.since("answered", now().minus(RECENTLY))))),
                        new Question("decision", ALL, Map.of())),
                Order.CHANGED,
                Optional.empty(),
                1));
        FacetCount decisions = found.facet("decision");
        return new OpeningFigures.Row(
                "accepted", decisions.of("accepted") + decisions.of("partly-accepted"), found.total());
    }

    private Found found(String kind, List<Question> questions) {
        Map<String, Set<String>> within = kind.isEmpty() ? Map.of() : Map.of("kind", Set.of(kind));
        return index.search(new Search("", false, within, Map.of(), questions, Order.CHANGED, Optional.empty(), 1));
    }

    private List<Range> since(String number) {
        return List.of(Range.since(number, now()));
    }

    private List<Range> before(String number) {
        return List.of(Range.before(number, now()));
    }

    /** This minute: asked again within it, the index knows the answer. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }
}
