package org.multitude.platform.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.multitude.platform.text.Prose;

/** How a thing is kept in the index: the names of its fields, and how each is cut into words. */
final class Documents {
    /** Changed with what is kept: an index of another format is made anew and filled again. */
    static final String FORMAT = "2";

    static final String ID = "id";
    static final String GROUP = "group";
    static final String KIND = "kind";
    static final String AT = "at";
    static final String CREATED = "created";
    static final String ADDRESS = "address";
    static final String SHOWN = "shown";
    static final String NAME = "name";
    /** Before the name of a facet, of a number and of a label. */
    static final String FACET = "f.";

    static final String NUMBER = "n.";
    static final String LABEL = "l.";

    private static final int MOST_READ = 200_000;
    private static final int MOST_SHOWN = 4_000;
    private static final int MOST_LABELS = 2_000;
    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_NAME = 80;
    private static final FieldType SPELT = spelt();

    private Documents() {}

    static Document document(IndexedThing thing) {
        Document document = new Document();
        String id = thing.id().toString();
        document.add(new StringField(ID, id, Store.YES));
        document.add(new SortedDocValuesField(ID, new BytesRef(id)));
        document.add(new StringField(GROUP, thing.group(), Store.NO));
        document.add(new StoredField(ADDRESS, thing.address()));
        document.add(
                new SortedDocValuesField(NAME, new BytesRef(Prose.first(Analysis.plain(thing.title()), LONGEST_NAME))));
        String text = Prose.first(thing.text(), MOST_READ);
        List<String> labels = labels(document, thing);
        words(document, Wanted.TITLE, thing.title());
        words(document, Wanted.TEXT, text);
        words(document, Wanted.LABELS, String.join("\n", labels));
        document.add(new StoredField(Wanted.TITLE, thing.title()));
        document.add(new StoredField(SHOWN, Prose.first(text, MOST_SHOWN)));
        document.add(new TextField(Wanted.BY, thing.by(), Store.YES));
        document.add(new Field(
                Wanted.SPELT, String.join("\n", thing.title(), thing.by(), text, String.join("\n", labels)), SPELT));
        narrowing(document, thing);
        return document;
    }

    private static void words(Document document, String field, String text) {
        document.add(new TextField(field, text, Store.NO));
        document.add(new TextField(field + Wanted.FRENCH, text, Store.NO));
        document.add(new TextField(field + Wanted.ENGLISH, text, Store.NO));
    }

    /** Keeps the labels to be shown; answers them to be read, those of several words with their words apart. */
    private static List<String> labels(Document document, IndexedThing thing) {
        List<String> read = new ArrayList<>();
        thing.labels()
                .forEach((what, texts) -> texts.stream().limit(MOST_LABELS).forEach(text -> {
                    String label = Prose.first(text, LONGEST_LABEL);
                    document.add(new StoredField(LABEL + what, label));
                    read.add(label);
                    if (!Analysis.apart(label).equals(label)) {
                        read.add(Analysis.apart(label));
                    }
                }));
        return read;
    }

    private static void narrowing(Document document, IndexedThing thing) {
        Facets all = thing.facets()
                .with(KIND, thing.kind())
                .with(CREATED, thing.createdAt())
                .with(AT, thing.at());
        all.values()
                .forEach((name, codes) ->
                        codes.forEach(code -> document.add(new KeywordField(FACET + name, code, Store.YES))));
        all.numbers().forEach((name, number) -> document.add(new LongField(NUMBER + name, number, Store.YES)));
    }

    static Hit hit(Document document, Marked marked) {
        Facets facets = Facets.NONE;
        Map<String, List<String>> labels = new LinkedHashMap<>();
        for (IndexableField field : document.getFields()) {
            String name = field.name();
            if (name.startsWith(FACET)) {
                facets = facets.with(name.substring(FACET.length()), text(field));
            } else if (name.startsWith(NUMBER)) {
                facets = facets.with(
                        name.substring(NUMBER.length()),
                        Objects.requireNonNull(field.numericValue()).longValue());
            } else if (name.startsWith(LABEL)) {
                marked.label(text(field))
                        .ifPresent(html -> labels.computeIfAbsent(
                                        name.substring(LABEL.length()), ignored -> new ArrayList<>())
                                .add(html));
            }
        }
        return new Hit(
                UUID.fromString(document.get(ID)),
                facets.of(KIND).stream().findFirst().orElse(""),
                marked.whole(document.get(Wanted.TITLE)),
                marked.sentence(document.get(SHOWN)),
                labels,
                document.get(Wanted.BY),
                document.get(ADDRESS),
                Instant.ofEpochMilli(facets.numbers().getOrDefault(AT, 0L)),
                facets);
    }

    private static String text(IndexableField field) {
        BytesRef bytes = field.binaryValue();
        return bytes == null ? Objects.requireNonNull(field.stringValue()) : bytes.utf8ToString();
    }

    static PerFieldAnalyzerWrapper analyzers() {
        return new PerFieldAnalyzerWrapper(
                Analysis.PLAIN,
                Map.of(
                        Wanted.TITLE + Wanted.FRENCH, Analysis.FRENCH,
                        Wanted.TEXT + Wanted.FRENCH, Analysis.FRENCH,
                        Wanted.LABELS + Wanted.FRENCH, Analysis.FRENCH,
                        Wanted.TITLE + Wanted.ENGLISH, Analysis.ENGLISH,
                        Wanted.TEXT + Wanted.ENGLISH, Analysis.ENGLISH,
                        Wanted.LABELS + Wanted.ENGLISH, Analysis.ENGLISH));
    }

    /** Which words there are, and nothing else of them: what misspelt ones are compared with. */
    private static FieldType spelt() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.setIndexOptions(IndexOptions.DOCS);
        type.freeze();
        return type;
    }
}
