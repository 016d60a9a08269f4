package org.multitude.identity;

import java.util.Optional;

/**
 * Somebody who went to a provider and is expected back.
 *
 * @param provider name of the provider in the settings
 * @param nonce what its token must repeat
 * @param verifier secret that goes with the code (RFC 7636)
 * @param person who wants the provider linked to her account; empty where somebody signs in
 * @param to where she was going
 * @param kept what she had typed
 */
record Visit(String provider, String nonce, String verifier, Optional<PersonId> person, String to, KeptForm kept) {}
