package org.multitude.platform.web;

import java.util.Optional;
import java.util.UUID;

/** Finds accounts for the web; the module that owns accounts implements it. */
public interface Accounts {
    /** The account, or empty when it is gone or closed. */
    Optional<Account> find(UUID id);

    /** E-mail address that messages to this account go to. */
    Optional<String> mailAddress(UUID id);
}
