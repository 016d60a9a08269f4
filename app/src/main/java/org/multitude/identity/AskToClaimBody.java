package org.multitude.identity;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multitude.platform.text.Prose;
import org.multitude.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody asks to speak for a body that nobody claimed. Private: an act is recorded only once it is accepted. */
@Service
class AskToClaimBody {
    private final OrganizationStore organizations;
    private final BodyClaimStore claims;
    private final PersonStore people;
    private final List<BodyClaimNews> news;
    private final Clock clock;

    AskToClaimBody(
            OrganizationStore organizations,
            BodyClaimStore claims,
            PersonStore people,
            List<BodyClaimNews> news,
            Clock clock) {
        this.organizations = organizations;
        this.claims = claims;
        this.people = people;
        this.news = List.copyOf(news);
        this.clock = clock;
    }

    /** What she says of herself. */
    record Draft(String office, Optional<String> address, Optional<Prose> reason) {}

    /**
     * Asks.
     *
     * @throws NotFound when there is no such body
     * @throws BodyHasItsPeople when it was claimed meanwhile
     * @throws ClaimWaits when she asked already
     */
    @Transactional
    void ask(PersonId person, OrganizationId id, Draft said) {
        // Held, so that no request comes while somebody accepts another one and closes the rest.
        Organization body = organizations.held(id).orElseThrow(NotFound::new);
        if (body.claimed()) {
            throw new BodyHasItsPeople(body.name());
        }
        BodyClaim claim = new BodyClaim(
                UUID.randomUUID(),
                id,
                person,
                said.office(),
                said.address(),
                said.reason().map(Prose::text),
                clock.instant(),
                BodyClaim.State.WAITING,
                Optional.empty(),
                Optional.empty());
        if (!claims.insert(claim)) {
            throw new ClaimWaits(body.name());
        }
        news.forEach(told -> told.asked(people.administrators(), body));
    }
}
