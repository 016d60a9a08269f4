package org.multitude.opengov.consultation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.multitude.commons.CommonsEntry;
import org.springframework.stereotype.Component;

/** Finds the consultations of a policy. */
@Component
public class Consultations {
    private final ConsultationStore consultations;
    private final VoteStore votes;
    private final ConsultationCheck check;

    Consultations(ConsultationStore consultations, VoteStore votes, ConsultationCheck check) {
        this.consultations = consultations;
        this.votes = votes;
        this.check = check;
    }

    /** Those of a policy, the last one first, before this number. */
    public List<ConsultationRow> of(CommonsEntry policy, int before, int limit) {
        List<Consultation> found = consultations.of(policy.id(), before, limit);
        Map<ConsultationId, Turnout> turnouts =
                votes.turnouts(found.stream().map(Consultation::id).toList());
        return found.stream()
                .map(one -> new ConsultationRow(
                        one,
                        one.address(policy),
                        one.standing(check.today()),
                        Objects.requireNonNull(turnouts.get(one.id()))))
                .toList();
    }

    /** One of them as a list shows it. */
    ConsultationRow row(CommonsEntry policy, Consultation one) {
        return new ConsultationRow(one, one.address(policy), one.standing(check.today()), votes.turnout(one.id()));
    }
}
