package org.multitude.identity;

import java.util.Optional;
import org.multitude.platform.text.Lang;

/**
 * Somebody who asks for an account.
 *
 * @param handle name she will sign in with, lower case
 * @param email address for messages, lower case
 * @param password the password she chose
 * @param kind what she is in public life
 * @param publicName name that pages may show, if she chose one
 * @param language language of the messages she will get
 */
public record NewPerson(
        String handle, String email, String password, ActorKind kind, Optional<String> publicName, Lang language) {
    /** Fewest characters of a password; nothing else is asked of it. */
    public static final int SHORTEST_PASSWORD = 12;

    static final int LONGEST_PASSWORD = 200;
    static final String HANDLE = "[a-z0-9](-?[a-z0-9]){2,29}";

    public NewPerson {
        if (!handle.matches(HANDLE)) {
            throw new IllegalArgumentException("not a handle");
        }
        if (password.length() < SHORTEST_PASSWORD) {
            throw new IllegalArgumentException("a password is longer");
        }
    }

    @Override
    public String toString() {
        return "NewPerson[" + handle + "]";
    }
}
