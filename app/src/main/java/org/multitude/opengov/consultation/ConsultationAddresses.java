package org.multitude.opengov.consultation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.Register;
import org.springframework.stereotype.Component;

/** Where the pages of consultations are. */
@Component
class ConsultationAddresses {
    private final ConsultationStore consultations;
    private final Register register;

    ConsultationAddresses(ConsultationStore consultations, Register register) {
        this.consultations = consultations;
        this.register = register;
    }

    /** Path of each of these that is public. */
    Map<ConsultationId, String> of(Collection<ConsultationId> ids) {
        Map<ConsultationId, String> paths = new HashMap<>();
        places(ids).forEach((id, place) -> paths.put(id, place.path()));
        return paths;
    }

    /** A consultation with its policy. */
    record Place(Consultation consultation, CommonsEntry entry) {
        String path() {
            return consultation.address(entry);
        }
    }

    /** Each of these that is public, with its policy. */
    Map<ConsultationId, Place> places(Collection<ConsultationId> ids) {
        Map<ConsultationId, Consultation> found = consultations.byIds(ids);
        Map<CommonsId, CommonsEntry> entries = register.byIds(
                found.values().stream().map(Consultation::policy).distinct().toList());
        Map<ConsultationId, Place> places = new HashMap<>();
        found.forEach((id, one) -> {
            CommonsEntry entry = entries.get(one.policy());
            if (entry != null && entry.isPublic()) {
                places.put(id, new Place(one, entry));
            }
        });
        return places;
    }
}
