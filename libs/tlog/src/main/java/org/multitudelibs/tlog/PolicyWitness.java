package org.multitudelibs.tlog;

import java.util.Objects;
import java.util.Optional;

/**
 * A witness that a policy knows (C2SP tlog-policy, "Defining a witness").
 *
 * @param name what groups and the quorum call it; means nothing outside of the policy
 * @param key type 0x04 or 0x06
 * @param url the submission prefix of the witness, or what the application takes it for
 */
public record PolicyWitness(String name, CosignatureVerifierKey key, Optional<String> url) {

    /** @throws MalformedException if the name is {@code none}, or if the name or the URL is empty or has a space */
    public PolicyWitness {
        PolicyText.name(name);
        Objects.requireNonNull(key, "key must not be null");
        url.ifPresent(PolicyText::word);
    }

    /** A witness without a URL. */
    public PolicyWitness(String name, CosignatureVerifierKey key) {
        this(name, key, Optional.empty());
    }
}
