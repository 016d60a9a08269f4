package org.multitudelibs.publiccode;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * What somebody did to a file for the parser to stop where it does: {@code expected <block end>, but found '<block mapping
 * start>'} is a line with too few or too many spaces before it. What is not known here is told in the words of the parser.
 */
record SyntaxMistake(FindingCode code, Place place, Map<String, String> arguments) {
    private static final Pattern SIGN = Pattern.compile("found character '(.+?)' that cannot start any token.*");
    private static final Pattern TOO_FEW_OR_MANY_SPACES = Pattern.compile(
            "expected (<block end>|'<document start>'), but found ('<block mapping start>'|'[?]'|'-'|'<block sequence start>')");
    private static final Pattern MORE_AFTER_A_TEXT =
            Pattern.compile("expected (<block end>|'<document start>'), but found '<scalar>'");
    private static final Pattern BREAK = Pattern.compile("\r\n|\n|\r");
    private static final String TAB = "\\t(TAB)";

    static SyntaxMistake of(MarkedYamlEngineException stop, String text) {
        String problem = String.valueOf(stop.getProblem());
        String context = String.valueOf(stop.getContext());
        Matcher sign = SIGN.matcher(problem);
        Place end = stop.getProblemMark().map(Place::of).orElse(Place.NONE);
        Place start = stop.getContextMark().map(Place::of).orElse(end);
        if (sign.matches()) {
            return sign.group(1).equals(TAB)
                    ? at(end, FindingCode.SYNTAX_TAB)
                    : new SyntaxMistake(
                            FindingCode.SYNTAX_SIGN, end.atLineStart(), Map.of("name", Text.shortened(sign.group(1))));
        }
        if (context.equals("while scanning a quoted scalar")) {
            return at(start, FindingCode.SYNTAX_QUOTE);
        }
        if (context.startsWith("while parsing a flow ")) {
            return at(start, FindingCode.SYNTAX_BRACKET);
        }
        if (problem.equals("could not find expected ':'")) {
            return at(start, FindingCode.SYNTAX_COLON_MISSING);
        }
        if (problem.equals("mapping values are not allowed here")) {
            return at(end, FindingCode.SYNTAX_COLON);
        }
        if (TOO_FEW_OR_MANY_SPACES.matcher(problem).matches()) {
            return at(end, FindingCode.SYNTAX_INDENTATION);
        }
        if (stop.getProblemMark().isPresent()
                && MORE_AFTER_A_TEXT.matcher(problem).matches()
                && followsQuote(end, text)) {
            return at(end, FindingCode.SYNTAX_AFTER_QUOTE);
        }
        return new SyntaxMistake(FindingCode.SYNTAX, end.atLineStart(), Map.of("problem", said(stop.getProblem())));
    }

    /** The first line of what the parser says. */
    static String said(@Nullable String message) {
        return message == null || message.isBlank()
                ? "it cannot be read"
                : Text.shortened(message.lines().findFirst().orElse("").strip());
    }

    private static SyntaxMistake at(Place place, FindingCode code) {
        return new SyntaxMistake(code, place.atLineStart(), Map.of());
    }

    /** Whether a quote closes a text just before, in the same line. */
    private static boolean followsQuote(Place place, String text) {
        String line =
                BREAK.splitAsStream(text).skip(place.line() - 1L).findFirst().orElse("");
        int[] signs = line.codePoints().limit(place.column() - 1L).toArray();
        String before = new String(signs, 0, signs.length).stripTrailing();
        return before.endsWith("'") || before.endsWith("\"");
    }
}
