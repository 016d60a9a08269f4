package org.multitude.platform.kept;

/**
 * A column of what is kept.
 *
 * @param name its name in the file for programs; its label is the sentence {@code kept.is.NAME}
 * @param type what it holds
 * @param words the beginning of the keys that name its codes, or the name under which a value is put away; else empty
 */
public record KeptColumn(String name, Type type, String words) {
    /** What a column holds. */
    public enum Type {
        /** A text as it was written. */
        TEXT,
        /** Several texts. */
        TEXTS,
        /** A number. */
        NUMBER,
        /** An instant. */
        INSTANT,
        /** A day of the calendar. */
        DAY,
        /** Yes or no. */
        YES,
        /** A code, that the pages say in words. */
        CODE,
        /** The key of a sentence and what it mentions, as an array of texts. */
        SENTENCE,
        /** The path of a page of this site. */
        PAGE,
        /** The id of a public thing. */
        THING,
        /** The id of a thing that she wrote, for what is written in it, also while it is hidden. */
        WORDS,
        /** As {@link #WORDS}, for one value of it that is put away while it is hidden. */
        AWAY,
        /** As {@link #WORDS}, for what was written in it before it was corrected. */
        FORMER,
        /** The id of an act. */
        ACT
    }

    public static KeptColumn text(String name) {
        return new KeptColumn(name, Type.TEXT, "");
    }

    public static KeptColumn texts(String name) {
        return new KeptColumn(name, Type.TEXTS, "");
    }

    public static KeptColumn number(String name) {
        return new KeptColumn(name, Type.NUMBER, "");
    }

    public static KeptColumn at(String name) {
        return new KeptColumn(name, Type.INSTANT, "");
    }

    public static KeptColumn day(String name) {
        return new KeptColumn(name, Type.DAY, "");
    }

    public static KeptColumn yes(String name) {
        return new KeptColumn(name, Type.YES, "");
    }

    /** A code whose words are the sentences {@code WORDS.CODE}. */
    public static KeptColumn code(String name, String words) {
        return new KeptColumn(name, Type.CODE, words);
    }

    public static KeptColumn sentence(String name) {
        return new KeptColumn(name, Type.SENTENCE, "");
    }

    public static KeptColumn page(String name) {
        return new KeptColumn(name, Type.PAGE, "");
    }

    public static KeptColumn thing(String name) {
        return new KeptColumn(name, Type.THING, "");
    }

    public static KeptColumn words(String name) {
        return new KeptColumn(name, Type.WORDS, "");
    }

    /** A value that is put away under a name. */
    public static KeptColumn away(String name, String value) {
        return new KeptColumn(name, Type.AWAY, value);
    }

    public static KeptColumn former(String name) {
        return new KeptColumn(name, Type.FORMER, "");
    }

    public static KeptColumn act(String name) {
        return new KeptColumn(name, Type.ACT, "");
    }
}
