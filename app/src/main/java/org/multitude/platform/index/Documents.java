package org.multitude.platform.index;

import java.util.Map;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/**
 * How a thing is kept in the index: the names of its fields, and how each is cut into words.
 */
final class Documents {
    static final String ID = "id";
    static final String GROUP = "group";
    static final String KIND = "kind";
    static final String AT = "at";
    static final String ADDRESS = "address";
    static final String SHOWN = "shown";
    private static final int MOST_READ = 200_000;
    private static final int MOST_SHOWN = 4_000;

    private Documents() {}

    static Document document(IndexedThing thing) {
        Document document = new Document();
        String id = thing.id().toString();
        document.add(new StringField(ID, id, Store.YES));
        document.add(new SortedDocValuesField(ID, new BytesRef(id)));
        document.add(new StringField(GROUP, thing.group(), Store.NO));
        document.add(new StringField(KIND, thing.kind(), Store.YES));
        document.add(new StoredField(ADDRESS, thing.address()));
        document.add(new StoredField(AT, thing.at().toEpochMilli()));
        document.add(new NumericDocValuesField(AT, thing.at().toEpochMilli()));
        String text = first(thing.text(), MOST_READ);
        document.add(new TextField(Wanted.TITLE, thing.title(), Store.YES));
        document.add(new TextField(Wanted.TITLE + Wanted.FRENCH, thing.title(), Store.NO));
        document.add(new TextField(Wanted.TITLE + Wanted.ENGLISH, thing.title(), Store.NO));
        document.add(new TextField(Wanted.TEXT, text, Store.NO));
        document.add(new TextField(Wanted.TEXT + Wanted.FRENCH, text, Store.NO));
        document.add(new TextField(Wanted.TEXT + Wanted.ENGLISH, text, Store.NO));
        document.add(new StoredField(SHOWN, first(text, MOST_SHOWN)));
        document.add(new TextField(Wanted.BY, thing.by(), Store.YES));
        return document;
    }

    static PerFieldAnalyzerWrapper analyzers() {
        return new PerFieldAnalyzerWrapper(
                Analysis.PLAIN,
                Map.of(
                        Wanted.TITLE + Wanted.FRENCH, Analysis.FRENCH,
                        Wanted.TEXT + Wanted.FRENCH, Analysis.FRENCH,
                        Wanted.TITLE + Wanted.ENGLISH, Analysis.ENGLISH,
                        Wanted.TEXT + Wanted.ENGLISH, Analysis.ENGLISH));
    }

    private static String first(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
