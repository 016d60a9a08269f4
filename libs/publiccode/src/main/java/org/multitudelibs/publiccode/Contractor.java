package org.multitudelibs.publiccode;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A company paid to maintain the software (standard, key {@code maintenance.contractors}).
 *
 * @param until the last day of the contract
 */
public record Contractor(String name, Optional<LocalDate> until, Optional<String> email, Optional<URI> website) {

    public Contractor {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a contractor has a name");
        }
    }
}
