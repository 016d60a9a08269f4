package org.multitude.trust;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.multitude.record.ThingNames;

/**
 * What somebody wants figures of.
 *
 * @param of all bodies, one of them, or what a community looks after
 * @param subject which one, unless it is all
 * @param day up to which day
 */
public record Question(Of of, Optional<Subject> subject, LocalDate day) {
    /** Whose figures. */
    public enum Of {
        /** Every body. */
        ALL,
        /** One body. */
        BODY,
        /** What a community looks after. */
        COMMUNITY
    }

    /** Somebody, as acts name it and as people do. */
    public record Subject(UUID id, ThingNames.Named named) {}

    /** Path of the page that answers it as of today. */
    public String path() {
        return subject.map(one -> one.named().address() + "/trust").orElse("/trust");
    }

    /** The parameter of the machine door that names the subject. */
    public String parameter() {
        return of == Of.BODY ? "body" : "community";
    }
}
