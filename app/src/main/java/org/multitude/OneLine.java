package org.multitude;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text that may quote somebody's file, as one line which a terminal and the build service of a forge only show. Line ends and
 * tabs become spaces; other control characters, and signs that turn the direction of writing, become U+FFFD, so that each
 * character keeps its place. What such services would obey (`::name::` at the start of a line, `##[name]` and `##name[` anywhere)
 * gets a space in it.
 */
final class OneLine {
    /** Controls of C0 and C1, separators of lines and paragraphs, marks, embeddings, overrides and isolates of direction. */
    static final String OBEYED = "\\p{Cc}\\u2028\\u2029\\u200e\\u200f\\u061c\\u202a-\\u202e\\u2066-\\u2069";
    /** The first character of a command of a build service that is looked for anywhere in a line. */
    static final String COMMAND = "#(?=#\\w*\\[)";

    private static final Pattern BLANK = Pattern.compile("[\\t\\n\\x0b\\f\\r\\x85\\u2028\\u2029]");
    private static final Pattern CONTROL = Pattern.compile("[" + OBEYED + "]");
    private static final Pattern ANYWHERE = Pattern.compile(COMMAND);
    private static final Pattern AT_START = Pattern.compile("^(\\s*:)(?=:)");

    private OneLine() {}

    static String of(String text) {
        String blanks = BLANK.matcher(text).replaceAll(" ");
        String shown = CONTROL.matcher(blanks).replaceAll("\ufffd");
        String apart = ANYWHERE.matcher(shown).replaceAll(Matcher.quoteReplacement("# "));
        return AT_START.matcher(apart).replaceAll("$1 ");
    }
}
