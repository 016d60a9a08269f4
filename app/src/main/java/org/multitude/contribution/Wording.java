package org.multitude.contribution;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.multitude.record.ActId;

/**
 * What a contribution or a message said before its author corrected it; everybody may read it.
 *
 * @param thing the contribution or the message
 * @param number its place among its wordings, from 1
 * @param title the title, of a contribution
 * @param text the text, in Markdown
 * @param replacedAt when it was corrected
 * @param act the act that recorded the correction
 */
public record Wording(UUID thing, int number, Optional<String> title, String text, Instant replacedAt, ActId act) {
    /** How often one thing may be corrected: its history stays short enough to be read. */
    public static final int MOST = 10;

    /** Field of acts that holds the title of a wording. */
    static String titleField(int number) {
        return "title" + number;
    }

    /** Field of acts that holds the text of a wording. */
    static String textField(int number) {
        return "text" + number;
    }

    /** Field of acts that says until when a wording stood. */
    static String untilField(int number) {
        return "until" + number;
    }

    /** The fields of all wordings: few and short enough to be named in one act. */
    static Set<String> fields() {
        return IntStream.rangeClosed(1, MOST)
                .boxed()
                .flatMap(number -> Stream.of(titleField(number), textField(number), untilField(number)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Says under the names of acts what is shown of it. */
    void show(Map<String, String> values) {
        title.ifPresent(words -> values.put(titleField(number), words));
        if (!text.isEmpty()) {
            values.put(textField(number), text);
        }
        values.put(untilField(number), replacedAt.toString());
    }
}
