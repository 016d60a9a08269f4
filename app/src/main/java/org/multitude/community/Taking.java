package org.multitude.community;

import java.time.Instant;
import java.util.Optional;
import org.multitude.identity.ActorKind;
import org.multitude.identity.PersonId;

/**
 * That somebody takes part in a call, or did.
 *
 * @param id its random id, as in acts
 * @param call the call
 * @param person who; forgotten when she gives it back
 * @param kind what she is in public life; forgotten when she gives it back
 * @param name her public name, if she shows it here
 * @param at since when
 */
record Taking(
        TakingId id,
        CallId call,
        Optional<PersonId> person,
        Optional<ActorKind> kind,
        Optional<String> name,
        Instant at) {
    static final String TAKEN = "taken";
    static final String GIVEN_BACK = "given-back";

    /** Its state in acts. */
    String state() {
        return person.isPresent() ? TAKEN : GIVEN_BACK;
    }
}
