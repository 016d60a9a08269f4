package org.multitude.contribution;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.multitude.identity.ActorKind;
import org.multitude.identity.Attestation;
import org.multitude.identity.PersonId;
import org.multitude.record.ActId;

/**
 * That somebody supports a contribution, or did.
 *
 * @param id its random id, as in acts
 * @param contribution what she supports
 * @param person who; forgotten when she withdraws it
 * @param kind what she was in public life then; forgotten when she withdraws it
 * @param attested how that was attested then, if it was
 * @param since since when
 * @param act the act that recorded it
 */
record Support(
        UUID id,
        ContributionId contribution,
        Optional<PersonId> person,
        Optional<ActorKind> kind,
        Optional<Attestation.Way> attested,
        Instant since,
        ActId act) {
    static final String SUPPORTING = "supporting";
    static final String WITHDRAWN = "withdrawn";

    /** Its state in acts. */
    String state() {
        return kind.isPresent() ? SUPPORTING : WITHDRAWN;
    }
}
