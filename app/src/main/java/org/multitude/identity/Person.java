package org.multitude.identity;

import java.util.Optional;
import org.multitude.platform.text.Lang;

/**
 * A person with an account. Pages name her by kind unless she chose a public name.
 *
 * @param id her id, never shown
 * @param handle name she signs in with, lower case
 * @param email address for messages, never shown
 * @param emailConfirmed whether mail to it has reached her
 * @param kind what she is in public life
 * @param publicName name that pages may show, if she chose one
 * @param language language of the messages she gets
 * @param administrator whether she administers this installation
 */
public record Person(
        PersonId id,
        String handle,
        String email,
        boolean emailConfirmed,
        ActorKind kind,
        Optional<String> publicName,
        Lang language,
        boolean administrator) {}
