package org.multitudelibs.deliberation.polis;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A statement ({@code comments.csv}).
 *
 * @param agrees rows of {@code votes.csv} that agree, repeated votes included
 * @param disagrees rows that disagree, repeated votes included
 * @param meta whether it asks about the person, where the file says
 * @param seed whether it was there from the start, where the file says
 * @param consensus how much all groups agree, where the file says
 */
public record PolisComment(
        Instant written,
        int id,
        int author,
        int agrees,
        int disagrees,
        PolisModeration moderation,
        Optional<Boolean> meta,
        Optional<Boolean> seed,
        OptionalDouble consensus,
        String body) {}
