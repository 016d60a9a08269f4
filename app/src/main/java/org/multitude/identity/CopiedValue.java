package org.multitude.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A value of what is kept of somebody, as a copy tells it. */
sealed interface CopiedValue {
    /** Nothing is kept there. */
    record Nothing() implements CopiedValue {}

    /** What somebody wrote. */
    record Text(String text) implements CopiedValue {}

    /** Several texts. */
    record Texts(List<String> texts) implements CopiedValue {
        public Texts {
            texts = List.copyOf(texts);
        }
    }

    record Count(long number) implements CopiedValue {}

    record Moment(Instant at) implements CopiedValue {}

    record Day(LocalDate day) implements CopiedValue {}

    record Yes(boolean yes) implements CopiedValue {}

    /** A choice among several, by its code for programs and in words for people. */
    record Code(String code, String words) implements CopiedValue {}

    /** A page of this site. */
    record PageOf(String address) implements CopiedValue {}

    /** A public thing, named as far as its name is public. */
    record Thing(UUID id, Optional<String> name, Optional<String> address) implements CopiedValue {}

    /** An act, with its receipt once it has one. */
    record Act(UUID id, String page, Optional<String> receipt) implements CopiedValue {}
}
