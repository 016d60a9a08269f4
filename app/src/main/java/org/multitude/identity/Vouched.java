package org.multitude.identity;

import java.net.URI;
import java.util.Optional;

/**
 * Somebody whom a provider has just vouched for, in a token that was checked.
 *
 * @param issuer the provider
 * @param subject how it knows her, for ever
 * @param email address it gives, lower case
 * @param emailConfirmed whether it says that mail there reaches her, and is believed for this domain
 * @param kind what it says she is, if it says it in words of ours
 * @param organization identifier of her organisation, if it gives one
 */
record Vouched(
        URI issuer,
        String subject,
        Optional<String> email,
        boolean emailConfirmed,
        Optional<ActorKind> kind,
        Optional<String> organization) {}
