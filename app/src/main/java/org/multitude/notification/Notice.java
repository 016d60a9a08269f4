package org.multitude.notification;

import java.util.List;
import java.util.Optional;
import org.multitude.record.ActId;

/**
 * Something to tell a person.
 *
 * @param sentence key of a sentence without markup in the bundles, on one line: it is also the subject of the message
 * @param arguments what the sentence mentions, as text
 * @param address path of the page where it is seen
 * @param act the act that made it happen, if one did; nobody is told of the same act twice
 */
public record Notice(String sentence, List<String> arguments, String address, Optional<ActId> act) {
    public Notice {
        arguments = List.copyOf(arguments);
        if (!address.startsWith("/") || address.startsWith("//")) {
            throw new IllegalArgumentException("a notice leads to a page of this site");
        }
    }

    /** A notice of an act. */
    public static Notice of(ActId act, String sentence, String address, String... arguments) {
        return new Notice(sentence, List.of(arguments), address, Optional.of(act));
    }
}
