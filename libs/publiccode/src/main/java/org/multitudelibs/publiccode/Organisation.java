package org.multitudelibs.publiccode;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/** A body that publishes or funds the software (standard, keys {@code organisation} and {@code fundedBy}). */
public record Organisation(URI uri, Optional<String> name) {

    public Organisation {
        Objects.requireNonNull(uri);
    }

    /** The code in the index of Italian administrations, when the URI is {@code urn:x-italian-pa:} and a code. */
    public Optional<String> italianCode() {
        return OrganisationUri.italianCode(uri);
    }
}
