package org.multitude.opengov.consultation;

import org.multitude.identity.PersonId;
import org.multitude.opengov.consultation.ConsultationPages.Found;

/** A consultation of a body that the caller publishes for, found by its address. */
record Mine(Found found, PersonId person) {
    ConsultationId id() {
        return found.id();
    }

    String path() {
        return found.path();
    }
}
