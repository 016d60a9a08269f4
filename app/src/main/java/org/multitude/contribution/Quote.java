package org.multitude.contribution;

import java.util.Optional;
import java.util.UUID;

/**
 * What a message quotes. It holds a place and no words, so that whatever takes the words from where they stand takes them from
 * every message that quotes them.
 *
 * @param thing the message that is quoted, or the contribution
 * @param wording which of its wordings, from 1
 * @param passage which passage of it, from 1; the whole without one
 */
public record Quote(UUID thing, int wording, Optional<Integer> passage) {
    public Quote {
        if (wording < 1 || passage.filter(number -> number < 1).isPresent()) {
            throw new IllegalArgumentException("wordings and passages are counted from 1");
        }
    }
}
