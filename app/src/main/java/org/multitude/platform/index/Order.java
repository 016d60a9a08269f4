package org.multitude.platform.index;

import org.apache.lucene.document.LongField;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;

/** In which order things are found. */
public enum Order {
    /** Those that say most of the words first. */
    RELEVANCE("relevance", SortField.FIELD_SCORE),
    /** The latest change first. */
    CHANGED("changed", latest(Documents.AT)),
    /** The latest made first. */
    NEWEST("newest", latest(Documents.CREATED)),
    /** By name, without case and accents. */
    NAME("name", new SortField(Documents.NAME, SortField.Type.STRING));

    private final String code;
    private final SortField key;

    Order(String code, SortField key) {
        this.code = code;
        this.key = key;
    }

    /** Code in addresses. */
    public String code() {
        return code;
    }

    /** Those of the same key follow one another by their ids. */
    Sort sort() {
        return new Sort(key, new SortField(Documents.ID, SortField.Type.STRING));
    }

    private static SortField latest(String number) {
        return LongField.newSortField(Documents.NUMBER + number, true, SortedNumericSelector.Type.MIN);
    }
}
