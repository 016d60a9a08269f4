package org.multitude.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multitude.platform.text.Prose;
import org.multitude.platform.web.NotAllowed;
import org.multitude.platform.web.NotFound;
import org.multitude.record.Act;
import org.multitude.record.ActId;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An administrator of the platform decides whether somebody may speak for a body. */
@Service
class DecideBodyClaim {
    private final OrganizationStore organizations;
    private final MemberStore members;
    private final BodyClaimStore claims;
    private final PersonStore people;
    private final PublicRecord record;
    private final List<OnBodyClaimed> begins;
    private final List<BodyClaimNews> news;
    private final Clock clock;

    DecideBodyClaim(
            OrganizationStore organizations,
            MemberStore members,
            BodyClaimStore claims,
            PersonStore people,
            PublicRecord record,
            List<OnBodyClaimed> begins,
            List<BodyClaimNews> news,
            Clock clock) {
        this.organizations = organizations;
        this.members = members;
        this.claims = claims;
        this.people = people;
        this.record = record;
        this.begins = List.copyOf(begins);
        this.news = List.copyOf(news);
        this.clock = clock;
    }

    /**
     * Accepts a request: the body has its people here from now on, and who asked administers it. Other requests for the
     * same body are closed.
     *
     * @throws NotAllowed when {@code by} does not administer the platform
     * @throws ClaimDecided when it was decided already
     * @throws BodyHasItsPeople when the body was claimed by another way
     */
    @Transactional
    void accept(PersonId by, UUID id) {
        // The body first: two who accept at once wait for each other here, and for no request of the other.
        organizations.lock(claims.find(id).orElseThrow(NotFound::new).body());
        BodyClaim claim = decidable(by, id);
        Organization body = organizations.find(claim.body()).orElseThrow(NotFound::new);
        if (body.claimed()) {
            throw new BodyHasItsPeople(body.name());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        organizations.claim(body.id());
        members.add(body.id(), claim.person(), Role.ADMINISTRATOR, now);
        ActId act = record.append(Act.of("organization.claimed", body.id().value())
                .body(body.id().value())
                .token("claimed", "true")
                .at(now));
        claims.decide(id, BodyClaim.State.ACCEPTED, Optional.empty(), by, now);
        Organization claimed = organizations.find(body.id()).orElseThrow(NotFound::new);
        begins.forEach(begun -> begun.claimed(claimed, act, now));
        news.forEach(told -> told.accepted(claim.person(), claimed, act));
        claims.overtake(body.id(), by, now)
                .forEach(other -> news.forEach(told -> told.declined(other, claimed, Optional.empty())));
    }

    /**
     * Declines a request, with a reason that who asked is told.
     *
     * @throws NotAllowed when {@code by} does not administer the platform
     * @throws ClaimDecided when it was decided already
     */
    @Transactional
    void decline(PersonId by, UUID id, Prose reason) {
        BodyClaim claim = decidable(by, id);
        Organization body = organizations.find(claim.body()).orElseThrow(NotFound::new);
        claims.decide(id, BodyClaim.State.DECLINED, Optional.of(reason.text()), by, clock.instant());
        news.forEach(told -> told.declined(claim.person(), body, Optional.of(reason.text())));
    }

    private BodyClaim decidable(PersonId by, UUID id) {
        if (people.find(by).filter(Person::administrator).isEmpty()) {
            throw new NotAllowed();
        }
        BodyClaim claim = claims.lock(id).orElseThrow(NotFound::new);
        if (!claim.waits()) {
            throw new ClaimDecided();
        }
        return claim;
    }
}
