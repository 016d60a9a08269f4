package org.multitude.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Finds people. */
public interface People {
    /** A person by id. */
    Optional<Person> find(PersonId id);

    /** Whoever has this handle. */
    Optional<PersonId> byHandle(String handle);

    /** When her account was made. */
    Optional<Instant> since(PersonId id);

    /** Several people, in one query. */
    Map<PersonId, Person> byIds(Collection<PersonId> ids);
}
