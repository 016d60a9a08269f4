package org.multitude.opengov.consultation;

import java.util.Optional;
import org.multitude.identity.PersonId;
import org.multitude.platform.web.Caller;

/**
 * Who reads a page of a consultation.
 *
 * @param caller the session, if any
 * @param ticket what her participation cookie holds, if she has one
 */
record Reader(Caller caller, Optional<String> ticket) {
    Optional<PersonId> person() {
        return caller.account().map(account -> new PersonId(account.id()));
    }
}
