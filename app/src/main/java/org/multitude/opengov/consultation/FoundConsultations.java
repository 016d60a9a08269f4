package org.multitude.opengov.consultation;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.multitude.opengov.consultation.ConsultationAddresses.Place;
import org.multitude.platform.find.FoundKind;
import org.multitude.platform.index.Hit;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Icon;
import org.springframework.stereotype.Component;

/** Consultations among what is found; their lists are on the pages of policies. */
@Component
class FoundConsultations implements FoundKind {
    static final String CODE = "consultation";

    private final ConsultationAddresses addresses;
    private final VoteStore votes;

    FoundConsultations(ConsultationAddresses addresses, VoteStore votes) {
        this.addresses = addresses;
        this.votes = votes;
    }

    @Override
    public Traits traits() {
        return new Traits(CODE, Optional.empty(), "policy", Icon.POLICY, 35, List.of("publisher", "since"));
    }

    @Override
    public Map<UUID, Said> say(List<Hit> hits, Words words, Instant now) {
        List<ConsultationId> ids =
                hits.stream().map(hit -> new ConsultationId(hit.id())).toList();
        Map<ConsultationId, Place> places = addresses.places(ids);
        Map<ConsultationId, Turnout> turnouts = votes.turnouts(ids);
        Map<UUID, String> by = new HashMap<>();
        hits.forEach(hit -> by.put(hit.id(), hit.by()));
        Map<UUID, Said> said = new HashMap<>();
        places.forEach((id, place) -> {
            Turnout turnout = turnouts.get(id);
            int people = turnout == null ? 0 : turnout.participants();
            said.put(
                    id.value(),
                    new Said(
                            by.getOrDefault(id.value(), ""),
                            List.of(),
                            List.of(place.entry().title(), words.t("consultation.list.people", people))));
        });
        return said;
    }
}
