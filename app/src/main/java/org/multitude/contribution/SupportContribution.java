package org.multitude.contribution;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.multitude.commons.Register;
import org.multitude.identity.ActorKind;
import org.multitude.identity.Attestation;
import org.multitude.identity.Attestations;
import org.multitude.identity.People;
import org.multitude.identity.PersonId;
import org.multitude.notification.Following;
import org.multitude.platform.web.NotAllowed;
import org.multitude.platform.web.NotFound;
import org.multitude.platform.web.SignInNeeded;
import org.multitude.record.Act;
import org.multitude.record.ActId;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Supports a contribution of somebody else, once; whoever does is told of each step. What is recorded says a kind of actor,
 * never who.
 */
@Service
public class SupportContribution {
    private final ContributionStore contributions;
    private final SupportStore supports;
    private final Register register;
    private final People people;
    private final Attestations attestations;
    private final Following following;
    private final PublicRecord record;
    private final Clock clock;

    SupportContribution(
            ContributionStore contributions,
            SupportStore supports,
            Register register,
            People people,
            Attestations attestations,
            Following following,
            PublicRecord record,
            Clock clock) {
        this.contributions = contributions;
        this.supports = supports;
        this.register = register;
        this.people = people;
        this.attestations = attestations;
        this.following = following;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Supports it; again does nothing.
     *
     * @throws NotFound when there is no such public contribution
     * @throws NotAllowed when it is her own
     */
    @Transactional
    public void support(PersonId person, ContributionId id) {
        Contribution contribution =
                contributions.lock(id).orElseThrow(NotFound::new).unlessErased();
        register.shown(contribution.commons());
        if (contribution.submission().author().person().equals(person)) {
            throw new NotAllowed();
        }
        if (supports.of(person, id).isPresent()) {
            return;
        }
        ActorKind kind = people.find(person).orElseThrow(SignInNeeded::new).kind();
        Optional<Attestation.Way> attested = attestations.of(person).map(Attestation::way);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID support = UUID.randomUUID();
        ActId act = record.append(Act.of("contribution.supported", support)
                .about(id.value(), contribution.commons().value())
                .token("contribution", id.toString())
                .token("state", Support.SUPPORTING)
                .commit("kind", kind.code())
                .commit("attested", attested.map(Attestation.Way::code))
                .at(now));
        supports.insert(new Support(support, id, Optional.of(person), Optional.of(kind), attested, now, act));
        following.follow(person, id.value());
    }

    /** Supports it no longer; without a support nothing changes. */
    @Transactional
    public void withdraw(PersonId person, ContributionId id) {
        Contribution contribution = contributions.lock(id).orElseThrow(NotFound::new);
        supports.of(person, id).ifPresent(support -> {
            record.append(Act.of("contribution.support-withdrawn", support.id())
                    .about(id.value(), contribution.commons().value())
                    .token("contribution", id.toString())
                    .token("state", Support.WITHDRAWN)
                    .commit("kind", Optional.empty())
                    .commit("attested", Optional.empty())
                    .at(clock.instant()));
            supports.withdraw(support);
        });
    }
}
