package org.multitudelibs.tlog;

import java.util.Objects;
import java.util.Optional;

/**
 * A log that a policy accepts (C2SP tlog-policy, "Defining a log").
 *
 * @param key a key of the log, whose name is the origin of the log; type 0x01 or 0x06
 * @param url where the log is found; its meaning is up to the application
 */
public record PolicyLog(VerifierKey key, Optional<String> url) {

    /** @throws MalformedException if the key is one of a witness only, or the URL has a space */
    public PolicyLog {
        Objects.requireNonNull(key, "key must not be null");
        if (key instanceof Ed25519CosignatureVerifierKey) {
            throw new MalformedException("the key of a log is of type 0x01 or 0x06, not 0x04");
        }
        url.ifPresent(PolicyText::word);
    }

    /** A log without a URL. */
    public PolicyLog(VerifierKey key) {
        this(key, Optional.empty());
    }
}
