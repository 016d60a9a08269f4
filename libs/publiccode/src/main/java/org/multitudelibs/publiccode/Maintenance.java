package org.multitudelibs.publiccode;

import java.util.List;
import java.util.Optional;

/** Who keeps the software alive (standard, key {@code maintenance}). */
public record Maintenance(Optional<MaintenanceType> type, List<Contractor> contractors, List<Contact> contacts) {

    public Maintenance {
        contractors = List.copyOf(contractors);
        contacts = List.copyOf(contacts);
    }
}
