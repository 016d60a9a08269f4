package org.multitudelibs.publiccode;

import java.util.Optional;

/** A person to write to (standard, key {@code maintenance.contacts}). */
public record Contact(String name, Optional<String> email, Optional<String> phone, Optional<String> affiliation) {

    public Contact {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a contact has a name");
        }
    }
}
