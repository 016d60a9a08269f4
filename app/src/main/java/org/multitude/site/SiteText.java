package org.multitude.site;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.multitude.platform.text.Lang;
import org.multitude.record.ActId;

/**
 * One of the texts of the installation: what is being written, and what is published.
 *
 * @param kind which
 * @param id its random id, as in acts
 * @param draft what is being written
 * @param version how often it was saved
 * @param published what everybody reads, once published
 */
public record SiteText(TextKind kind, UUID id, Written draft, int version, Optional<Published> published) {
    /** What only the operator knows stands in brackets. */
    private static final Pattern OPEN = Pattern.compile("\\[(?:à compléter|to fill in)[^\\]]*\\]");

    /**
     * A text in both languages; empty in one that is not offered.
     *
     * @param french in French
     * @param english in English
     */
    public record Written(String french, String english) {
        /** In this language. */
        public String in(Lang lang) {
            return lang == Lang.FR ? french : english;
        }
    }

    /**
     * What everybody reads.
     *
     * @param text what it says
     * @param number how often it was published
     * @param at when
     * @param act the act that says so
     */
    public record Published(Written text, int number, Instant at, ActId act) {
        /** The language it is read in by somebody who reads this one. */
        public Lang read(Lang wanted) {
            return text.in(wanted).isEmpty() ? wanted.other() : wanted;
        }
    }

    /** Name of what it says in this language, in forms and in acts. */
    public static String field(Lang lang) {
        return lang == Lang.FR ? "french" : "english";
    }

    /** Passages that are still to be filled in. */
    static List<String> open(String text) {
        return OPEN.matcher(text).results().map(MatchResult::group).toList();
    }
}
