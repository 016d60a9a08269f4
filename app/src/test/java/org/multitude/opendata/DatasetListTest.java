package org.multitude.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.multitude.Answer;
import org.multitude.Browser;
import org.multitude.TestServer;
import org.multitude.platform.text.Prose;

/** The list of datasets, on some hundreds of them published through the verb, beside what is counted one by one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatasetListTest {
    private static final int DATASETS = 240;
    private static final TestServer SERVER = TestServer.shared();

    private final Publishing publishing = new Publishing(SERVER);
    private final Browser reader = SERVER.browser("en");
    private final List<Dataset> published = publish();

    @Test
    void countsOfEveryFacetAgreeWithThoseMadeOneByOne() {
        Answer page = reader.get(list(""));

        assertThat(page.find(".counted").text()).isEqualTo(DATASETS + " datasets");
        assertThat(counts(page, "theme")).isEqualTo(most(counted(all -> true, DatasetListTest::themes)));
        assertThat(counts(page, "licence")).isEqualTo(counted(all -> true, terms -> List.of(terms.licence())));
        assertThat(counts(page, "fresh")).isEqualTo(counted(all -> true, DatasetListTest::fresh));
        assertThat(page.page().select("#format")).as("the same for all").isEmpty();
    }

    @Test
    void aFacetIgnoresItsOwnChoiceAndHeedsTheOthers() {
        Answer page = reader.get(list("&theme=ENVI&theme=TRAN&fresh=late"));
        Predicate<Terms> theme =
                terms -> themes(terms).contains("ENVI") || themes(terms).contains("TRAN");
        Predicate<Terms> late = terms -> fresh(terms).contains("late");

        assertThat(counts(page, "theme")).isEqualTo(most(counted(late, DatasetListTest::themes), "ENVI", "TRAN"));
        assertThat(counts(page, "fresh")).isEqualTo(counted(theme, DatasetListTest::fresh));
        assertThat(counts(page, "licence")).isEqualTo(counted(theme.and(late), terms -> List.of(terms.licence())));
        assertThat(page.find(".counted").text())
                .startsWith(published.stream()
                                .filter(dataset -> theme.and(late).test(dataset.terms()))
                                .count()
                        + " ");
        assertThat(page.page().select(".chip")).hasSize(4);
        assertThat(reader.get(page.find(".chips li:nth-child(3) .chip").attr("href"))
                        .page()
                        .select(".chip"))
                .hasSize(3);
    }

    @Test
    void everyDatasetIsOnOnePageAndOneOnlyInEveryOrder() {
        for (String order : List.of("changed", "newest", "name")) {
            List<String> seen = new ArrayList<>();
            String address = list("&sort=" + order);
            while (!address.isEmpty()) {
                Answer page = reader.get(address);
                page.page().select(".hit h2 a").forEach(link -> seen.add(link.attr("href")));
                Element next = page.page().selectFirst("a[rel=next]");
                address = next == null ? "" : next.attr("href");
            }
            assertThat(seen)
                    .as(order)
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(published.stream()
                            .map(dataset -> dataset.entry().address())
                            .toList());
        }
    }

    @Test
    void theFileHoldsEveryLineAndNoFormula() {
        Answer file = reader.get("/data.csv?publisher=" + publishing.body.slug());

        assertThat(file.header("Content-Type")).startsWith("text/csv");
        List<String> lines = file.text().lines().toList();
        assertThat(lines).hasSize(DATASETS + 1);
        assertThat(lines.getFirst()).startsWith("id,kind,title,address,by,created,changed,publisher,theme,fresh");
        assertThat(file.text()).contains("'=SUM(1)").doesNotContain(",=SUM");
        assertThat(lines.stream().filter(line -> line.contains(",late,")).count())
                .isEqualTo(published.stream()
                        .filter(dataset -> fresh(dataset.terms()).contains("late"))
                        .count());
    }

    @Test
    void wordsNarrowTheListAndAreKept() {
        Answer page = reader.get(list("&q=jeu+7"));

        assertThat(page.page().select("input[name=q]").val()).isEqualTo("jeu 7");
        assertThat(page.page().select("#publisher input[checked]")).hasSize(1);
        assertThat(page.page().select(".hit mark").eachText()).contains("Jeu", "7");
        assertThat(reader.get(list("&q=nothingatall")).words()).contains("Nothing has all these words");
        assertThat(reader.get(list("&theme=nothing")).words()).contains("Nothing is left with these choices");
    }

    private String list(String more) {
        return "/data?publisher=" + URLEncoder.encode(publishing.body.slug().text(), StandardCharsets.UTF_8) + more;
    }

    private List<Dataset> publish() {
        Random random = new Random(11);
        List<Licence> licences = Licence.all();
        List<Theme> themes = Theme.all();
        List<Dataset> all = IntStream.range(0, DATASETS)
                .mapToObj(i -> publish(
                        i == 3 ? "=SUM(1)" : "Jeu " + i,
                        new Terms(
                                i % 5 == 0
                                        ? Licence.UNSTATED
                                        : licences.get(random.nextInt(4)).code(),
                                Optional.empty(),
                                Frequency.of(List.of("UNKNOWN", "WEEKLY", "ANNUAL")
                                                .get(random.nextInt(3)))
                                        .orElseThrow(),
                                random.ints(2, 0, themes.size())
                                        .distinct()
                                        .mapToObj(themes::get)
                                        .toList(),
                                List.of(),
                                "fr",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(LocalDate.now(ZoneOffset.UTC).minusDays(1 + random.nextInt(500))))))
                .toList();
        SERVER.caughtUp();
        return all;
    }

    private Dataset publish(String title, Terms terms) {
        return SERVER.bean(PublishDataset.class)
                .publish(
                        publishing.servant.id(),
                        publishing.body.id(),
                        Optional.empty(),
                        new Description(title, Prose.of("Des lignes."), terms),
                        new PublishDataset.First.At(ListedFile.What.at("https://data.example/a.csv")));
    }

    private static List<String> themes(Terms terms) {
        return terms.themes().stream().map(Theme::code).toList();
    }

    private static List<String> fresh(Terms terms) {
        if (!terms.frequency().promises()) {
            return List.of("no-promise");
        }
        LocalDate due =
                terms.modified().orElseThrow().plusDays(terms.frequency().days());
        return List.of(due.isAfter(LocalDate.now(ZoneOffset.UTC)) ? "alive" : "late");
    }

    private Map<String, Long> counted(Predicate<Terms> kept, Function<Terms, Collection<String>> codes) {
        Map<String, Long> counts = new HashMap<>();
        published.stream()
                .map(Dataset::terms)
                .filter(kept)
                .forEach(terms -> codes.apply(terms).forEach(code -> counts.merge(code, 1L, Long::sum)));
        return counts;
    }

    /** What a facet shows at first: its six most frequent values, and those chosen. */
    private static Map<String, Long> most(Map<String, Long> counts, String... chosen) {
        Map<String, Long> most = new TreeMap<>();
        List.of(chosen).forEach(code -> most.put(code, counts.getOrDefault(code, 0L)));
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(6)
                .forEach(count -> most.put(count.getKey(), count.getValue()));
        return most;
    }

    private static Map<String, Long> counts(Answer page, String facet) {
        Map<String, Long> counts = new TreeMap<>();
        page.page().select("#" + facet + " label").forEach(label -> {
            Element box = label.selectFirst("input");
            Element count = label.selectFirst(".count");
            if (box != null && count != null) {
                counts.put(box.attr("value"), Long.parseLong(count.text()));
            }
        });
        return counts;
    }
}
