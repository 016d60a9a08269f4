package org.multitude.platform.web;

import java.util.Optional;
import java.util.UUID;

/**
 * Who makes a request: nobody known, or an account in a session.
 *
 * @param account the signed-in account, if any
 * @param session the session it came with, if any
 */
public record Caller(Optional<Account> account, Optional<Session> session) {
    /** Somebody who is not signed in. */
    public static final Caller ANONYMOUS = new Caller(Optional.empty(), Optional.empty());

    /** Id of the signed-in account; a route that is not open to anyone may rely on it. */
    public UUID id() {
        return account.orElseThrow(SignInNeeded::new).id();
    }

    /** Whether an account is signed in. */
    public boolean signedIn() {
        return account.isPresent();
    }

    /** Whether an administrator is signed in. */
    public boolean administrator() {
        return account.map(Account::administrator).orElse(false);
    }
}
