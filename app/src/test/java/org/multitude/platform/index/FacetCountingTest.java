package org.multitude.platform.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts and pages of the index beside what is counted one by one. */
class FacetCountingTest {
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final Map<String, List<Range>> FRESH =
            Map.of("alive", List.of(Range.since("due", NOW)), "late", List.of(Range.before("due", NOW)));
    private static final List<Question> QUESTIONS = List.of(
            new Question("licence", 10, Map.of()),
            new Question("theme", 10, Map.of()),
            new Question("fresh", 10, FRESH));

    @TempDir
    private Path folder;

    @Test
    void countsAgreeWithThoseMadeOneByOneWhateverIsChosen() throws IOException {
        try (LuceneIndex index = new LuceneIndex(folder)) {
            List<IndexedThing> all = things(300, new Random(7));
            index.write("test", List.of(), all.subList(0, 150));
            index.write("test", List.of(), all.subList(150, 300));
            index.write("test", all.stream().limit(20).map(IndexedThing::id).toList(), List.of());
            List<IndexedThing> kept = all.subList(20, 300);

            for (Map<String, Set<String>> chosen : List.<Map<String, Set<String>>>of(
                    Map.of(),
                    Map.of("licence", Set.of("l1")),
                    Map.of("licence", Set.of("l1", "l2"), "theme", Set.of("t0")),
                    Map.of("fresh", Set.of("late"), "theme", Set.of("t1")),
                    Map.of("fresh", Set.of("alive", "late"), "licence", Set.of("nothing")))) {
                for (String words : List.of("", "adresses")) {
                    Found found = index.search(search(words, chosen));

                    assertThat(found.total())
                            .isEqualTo(kept.stream()
                                    .filter(holds(words, chosen, ""))
                                    .count());
                    for (Question question : QUESTIONS) {
                        Map<String, Long> counted = new HashMap<>();
                        kept.stream()
                                .filter(holds(words, chosen, question.facet()))
                                .forEach(thing -> codes(thing, question.facet())
                                        .forEach(code -> counted.merge(code, 1L, Long::sum)));
                        chosen.getOrDefault(question.facet(), Set.of()).forEach(code -> counted.putIfAbsent(code, 0L));
                        assertThat(counts(found, question.facet()))
                                .as("%s with %s and “%s”", question.facet(), chosen, words)
                                .isEqualTo(counted);
                    }
                }
            }
        }
    }

    @Test
    void beyondWhatIsCountedTheMostFrequentValuesAreCountedByThemselves() throws IOException {
        try (LuceneIndex index = new LuceneIndex(folder)) {
            Random random = new Random(3);
            for (int i = 0; i < 6; i++) {
                index.write("test", List.of(), things(2_000, random));
            }

            Found found = index.search(search("", Map.of()));

            assertThat(found.more()).isTrue();
            assertThat(counts(found, "licence").values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isEqualTo(12_000);
            FacetCount rare = found.facet("theme");
            assertThat(rare.values().getFirst().number()).isBetween(1L, 12_000L);
        }
    }

    @Test
    void pagesInEveryOrderFollowWithoutGapOrRepetition() throws IOException {
        try (LuceneIndex index = new LuceneIndex(folder)) {
            index.write("test", List.of(), things(137, new Random(5)));
            for (Order order : Order.values()) {
                List<Hit> seen = new ArrayList<>();
                Optional<String> after = Optional.empty();
                do {
                    Found found =
                            index.search(Search.of("adresses", 10).by(order).from(after));
                    seen.addAll(found.hits());
                    after = found.next();
                } while (after.isPresent());

                assertThat(seen).as(order.code()).hasSize(137);
                assertThat(seen.stream().map(Hit::id)).doesNotHaveDuplicates();
                if (order == Order.CHANGED) {
                    assertThat(seen.stream().map(Hit::at).toList().reversed()).isSorted();
                }
            }
            List<UUID> each = new ArrayList<>();
            index.each(Search.of("", 1).by(Order.NAME), hit -> each.add(hit.id()));
            assertThat(each).hasSize(137).doesNotHaveDuplicates();
        }
    }

    @Test
    void whatIsMistypedIsFoundAndSaid() throws IOException {
        try (LuceneIndex index = new LuceneIndex(folder)) {
            index.write(
                    "test",
                    List.of(),
                    List.of(
                            thing("Qualité de l’air devant les écoles", Facets.NONE, Map.of()),
                            thing("Menus des cantines", Facets.NONE, Map.of())));

            Found found = index.search(Search.of("ecolles", 10));
            assertThat(found.hits()).hasSize(1);
            assertThat(found.hits().getFirst().title()).contains("<mark>écoles</mark>");
            assertThat(found.near()).containsExactly("écoles");
            assertThat(found.suggestion()).contains("écoles");

            Found exact = index.search(
                    new Search("ecolles", true, Map.of(), Map.of(), List.of(), Order.RELEVANCE, Optional.empty(), 10));
            assertThat(exact.hits()).isEmpty();
            assertThat(exact.near()).isEmpty();

            Found two = index.search(Search.of("menus des cantinnes", 10));
            assertThat(two.hits()).hasSize(1);
            assertThat(two.suggestion()).contains("menus des cantines");
        }
    }

    @Test
    void labelsAreFoundByTheirWordsAndShownOnlyThen() throws IOException {
        try (LuceneIndex index = new LuceneIndex(folder)) {
            index.write(
                    "test",
                    List.of(),
                    List.of(thing(
                            "Air",
                            Facets.NONE,
                            Map.of(
                                    "column",
                                    List.of("nom_ecole", "uai_ecole", "valeur"),
                                    "keyword",
                                    List.of("qualité de l’air")))));

            Hit hit = index.search(Search.of("écoles", 10)).hits().getFirst();
            assertThat(hit.labels())
                    .isEqualTo(Map.of("column", List.of("nom_<mark>ecole</mark>", "uai_<mark>ecole</mark>")));
            assertThat(index.search(Search.of("nom_ecole", 10)).hits()).hasSize(1);
            assertThat(index.search(Search.of("valeur", 10)).hits().getFirst().labels())
                    .containsOnlyKeys("column");
            assertThat(index.search(Search.of("", 10)).hits().getFirst().labels())
                    .isEmpty();
        }
    }

    private static Search search(String words, Map<String, Set<String>> chosen) {
        return new Search(words, false, Map.of(), chosen, QUESTIONS, Order.CHANGED, Optional.empty(), 10);
    }

    private static Map<String, Long> counts(Found found, String facet) {
        Map<String, Long> counts = new HashMap<>();
        found.facet(facet).values().forEach(value -> counts.put(value.code(), value.number()));
        return counts;
    }

    private static Predicate<IndexedThing> holds(String words, Map<String, Set<String>> chosen, String left) {
        return thing -> (words.isEmpty()
                        || thing.title().toLowerCase(Locale.ROOT).contains(words))
                && chosen.entrySet().stream()
                        .filter(facet -> !facet.getKey().equals(left))
                        .allMatch(facet -> codes(thing, facet.getKey()).stream().anyMatch(facet.getValue()::contains));
    }

    private static Set<String> codes(IndexedThing thing, String facet) {
        if (!facet.equals("fresh")) {
            return thing.facets().of(facet);
        }
        Long due = thing.facets().numbers().get("due");
        return due == null ? Set.of() : Set.of(due >= NOW.toEpochMilli() ? "alive" : "late");
    }

    private static List<IndexedThing> things(int number, Random random) {
        List<IndexedThing> things = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            Facets facets = Facets.NONE
                    .with("licence", "l" + random.nextInt(4))
                    .with("theme", List.of("t" + random.nextInt(8), "t" + random.nextInt(8)));
            if (random.nextBoolean()) {
                facets = facets.with("due", NOW.plus(random.nextInt(200) - 100, ChronoUnit.HOURS));
            }
            things.add(thing((i % 3 == 0 || number == 137 ? "Adresses " : "Voies ") + i, facets, Map.of()));
        }
        return things;
    }

    private static IndexedThing thing(String title, Facets facets, Map<String, List<String>> labels) {
        UUID id = UUID.randomUUID();
        Instant at = NOW.minus(Math.floorMod(id.hashCode(), 50), ChronoUnit.HOURS);
        return new IndexedThing(id, "test", "dataset", title, "", labels, "", "/data/" + id, at, at, facets);
    }
}
