package org.multitude.platform.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multitude.Eventually;

class LuceneIndexTest {
    @TempDir
    private Path folder;

    @Test
    void wordsAreFoundInAnyFormWithOrWithoutAccents() throws IOException {
        try (LuceneIndex index = new LuceneIndex(folder)) {
            UUID schools = put(index, "Air devant 64 écoles", "Dioxyde d’azote mesuré devant chaque établissement.");
            put(index, "Menus des cantines", "Plats et allergènes.");

            assertThat(ids(index, "ecole")).containsExactly(schools);
            assertThat(ids(index, "ÉCOLES")).containsExactly(schools);
            assertThat(ids(index, "azote")).containsExactly(schools);
            assertThat(ids(index, "l’azote de l'école")).containsExactly(schools);
            assertThat(ids(index, "mesures")).containsExactly(schools);
            assertThat(ids(index, "école inconnue")).isEmpty();
        }
    }

    @Test
    void englishFormsAreFoundToo() throws IOException {
        try (LuceneIndex index = new LuceneIndex(folder)) {
            UUID found = put(index, "Building permits", "Every permit granted by the city’s planners.");

            assertThat(ids(index, "permit building")).containsExactly(found);
            assertThat(ids(index, "granting ")).containsExactly(found);
            assertThat(ids(index, "planner city")).containsExactly(found);
        }
    }

    @Test
    void theLastWordMayBeTheBeginningOfOneAndATitleComesFirst() throws IOException {
        try (LuceneIndex index = new LuceneIndex(folder)) {
            UUID inText = put(index, "Menus", "Ce que les cantines servent.");
            UUID inTitle = put(index, "Cantines", "Ce qui est servi.");

            assertThat(ids(index, "cant")).containsExactly(inTitle, inText);
            assertThat(ids(index, "cant ")).isEmpty();
        }
    }

    @Test
    void markedTextIsSafe() throws IOException {
        try (LuceneIndex index = new LuceneIndex(folder)) {
            put(index, "<b>Rue</b> & école", "Une phrase. L'école <script>alert(1)</script> d’ici. Une autre.");

            Hit hit = index.search(search("ecole")).hits().getFirst();

            assertThat(hit.title()).isEqualTo("&lt;b&gt;Rue&lt;/b&gt; &amp; <mark>école</mark>");
            assertThat(hit.sentence())
                    .startsWith("L&#39;<mark>école</mark> &lt;script&gt;")
                    .doesNotContain("<script>");
        }
    }

    @Test
    void aLongSentenceIsCutAroundWhatWasFound() throws IOException {
        try (LuceneIndex index = new LuceneIndex(folder)) {
            put(index, "Titre", "mot ".repeat(200) + "aiguille " + "mot ".repeat(200));

            String sentence = index.search(search("aiguille")).hits().getFirst().sentence();

            assertThat(sentence)
                    .contains("<mark>aiguille</mark>")
                    .startsWith("… ")
                    .endsWith(" …");
            assertThat(sentence.length()).isLessThan(300);
        }
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() throws IOException {
        try (LuceneIndex index = new LuceneIndex(folder)) {
            for (int i = 0; i < 23; i++) {
                put(index, "Adresses " + i, "Voies et numéros.");
            }
            for (String words : List.of("adresses", "")) {
                List<UUID> seen = new java.util.ArrayList<>();
                Optional<String> after = Optional.empty();
                do {
                    Found found = index.search(Search.of(words, 10).from(after));
                    found.hits().forEach(hit -> seen.add(hit.id()));
                    assertThat(found.total()).isEqualTo(23);
                    after = found.next();
                } while (after.isPresent());

                assertThat(seen).hasSize(23).doesNotHaveDuplicates();
            }
            assertThat(index.search(Search.of("adresses", 10).from(Optional.of("garbage")))
                            .hits())
                    .hasSize(10);
        }
    }

    @Test
    void aThingIsReplacedThenRemovedByItsGroupOnly() throws IOException {
        try (LuceneIndex index = new LuceneIndex(folder)) {
            UUID id = put(index, "Ancien", "");
            index.write("test", List.of(), List.of(thing(id, "test", "dataset", "Nouveau", "")));
            assertThat(ids(index, "ancien")).isEmpty();

            index.write("another", List.of(id), List.of());
            assertThat(ids(index, "nouveau")).containsExactly(id);
            index.write("test", List.of(id), List.of());
            assertThat(ids(index, "nouveau")).isEmpty();
        }
    }

    @Test
    void whatWasWrittenIsThereAfterTheProcessStopped() throws IOException {
        String copy;
        try (LuceneIndex index = new LuceneIndex(folder)) {
            put(index, "Durable", "");
            copy = index.copy();
        }
        try (LuceneIndex again = new LuceneIndex(folder)) {
            assertThat(again.copy()).isEqualTo(copy);
            assertThat(ids(again, "durable")).hasSize(1);
        }
    }

    @Test
    void anUnreadableIndexIsMadeAnewUnderAnotherName() throws IOException {
        String copy;
        try (LuceneIndex index = new LuceneIndex(folder)) {
            put(index, "Perdu", "");
            copy = index.copy();
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> !file.endsWith("write.lock")).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        try (LuceneIndex again = new LuceneIndex(folder)) {
            assertThat(again.copy()).isNotEqualTo(copy);
            assertThat(again.search(search("")).total()).isZero();
            put(again, "Retrouvé", "");
            assertThat(ids(again, "retrouve")).hasSize(1);
        }
    }

    @Test
    void anIndexOfAnotherFormatIsMadeAnew() throws IOException {
        String copy;
        try (LuceneIndex index = new LuceneIndex(folder)) {
            put(index, "Ancien format", "");
            copy = index.copy();
        }
        try (FSDirectory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of("copy", copy).entrySet());
            writer.commit();
        }
        try (LuceneIndex again = new LuceneIndex(folder)) {
            assertThat(again.copy()).isNotEqualTo(copy);
            assertThat(again.search(search("")).total()).isZero();
        }
    }

    @Test
    void aSecondWriterReadsUntilTheFirstHasGone() throws IOException {
        LuceneIndex first = new LuceneIndex(folder);
        UUID id = put(first, "Partagé", "");
        try (LuceneIndex second = new LuceneIndex(folder)) {
            assertThat(second.writable()).isFalse();
            assertThat(ids(second, "partage")).containsExactly(id);
            first.close();
            Eventually.within(
                    Duration.ofSeconds(10), () -> assertThat(second.writable()).isTrue());
            assertThat(ids(second, "partage")).containsExactly(id);
        }
    }

    private static UUID put(LuceneIndex index, String title, String text) {
        UUID id = UUID.randomUUID();
        index.write("test", List.of(), List.of(thing(id, "test", "dataset", title, text)));
        return id;
    }

    private static IndexedThing thing(UUID id, String group, String kind, String title, String text) {
        Instant now = Instant.now();
        return new IndexedThing(id, group, kind, title, text, Map.of(), "", "/data/" + id, now, now, Facets.NONE);
    }

    private static List<UUID> ids(LuceneIndex index, String words) {
        return index.search(search(words)).hits().stream().map(Hit::id).toList();
    }

    private static Search search(String words) {
        return Search.of(words, 10);
    }
}
