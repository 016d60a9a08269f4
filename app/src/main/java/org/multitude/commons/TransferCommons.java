package org.multitude.commons;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multitude.identity.Organization;
import org.multitude.identity.OrganizationId;
import org.multitude.identity.Organizations;
import org.multitude.identity.PersonId;
import org.multitude.notification.Notice;
import org.multitude.notification.Notifications;
import org.multitude.platform.web.NotAllowed;
import org.multitude.platform.web.NotFound;
import org.multitude.record.Act;
import org.multitude.record.ActId;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Transfers a commons from an organisation to another: the one offers, the other accepts, and only then something changes.
 * Its address, its versions and what was said of it stay; what still waits for an answer follows with its clock.
 */
@Service
class TransferCommons {
    private final CommonsStore commons;
    private final TransferStore offers;
    private final Organizations organizations;
    private final List<WhenTransferred> others;
    private final Notifications notifications;
    private final PublicRecord record;
    private final Clock clock;

    TransferCommons(
            CommonsStore commons,
            TransferStore offers,
            Organizations organizations,
            List<WhenTransferred> others,
            Notifications notifications,
            PublicRecord record,
            Clock clock) {
        this.commons = commons;
        this.offers = offers;
        this.organizations = organizations;
        this.others = List.copyOf(others);
        this.notifications = notifications;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Offers it. An earlier offer of it is taken back.
     *
     * @throws NotAllowed when {@code by} does not administer the organisation that answers for it
     * @throws CannotTake when the other one is the same, or has nobody here
     */
    @Transactional
    void offer(PersonId by, CommonsId id, OrganizationId to, String word) {
        offers.lock(id);
        CommonsEntry entry = commons.shown(id);
        requireAdministrator(by, entry.body());
        Organization taker = organizations.find(to).orElseThrow(NotFound::new);
        if (to.equals(entry.body()) || !taker.claimed()) {
            throw new CannotTake();
        }
        offers.delete(id);
        offers.insert(new TransferOffer(UUID.randomUUID(), id, entry.body(), to, word, clock.instant()));
        tell(
                to,
                entry,
                "transfer.tell.offered",
                organizations.find(entry.body()).orElseThrow(NotFound::new),
                by);
    }

    /**
     * Takes an offer back.
     *
     * @throws NotAllowed when {@code by} does not administer the organisation that made it
     */
    @Transactional
    void takeBack(PersonId by, CommonsId id) {
        offers.lock(id);
        offers.of(id).ifPresent(offer -> {
            requireAdministrator(by, offer.giver());
            offers.delete(id);
        });
    }

    /**
     * Says no.
     *
     * @throws OfferGone when it is not offered any more
     * @throws NotAllowed when {@code by} does not administer the organisation that it is offered to
     */
    @Transactional
    void decline(PersonId by, CommonsId id, UUID offered) {
        offers.lock(id);
        TransferOffer offer = standing(by, id, offered);
        offers.delete(id);
        tell(
                offer.giver(),
                commons.shown(id),
                "transfer.tell.declined",
                organizations.find(offer.taker()).orElseThrow(NotFound::new),
                by);
    }

    /**
     * Says yes: from now on this organisation answers for it.
     *
     * @throws OfferGone when it is not offered any more, or somebody else answers for it meanwhile
     * @throws NotAllowed when {@code by} does not administer the organisation that it is offered to
     */
    @Transactional
    void accept(PersonId by, CommonsId id, UUID offered) {
        // Whoever contributes holds the body that answers: until then nothing may come to it.
        offers.of(id).ifPresent(offer -> organizations.lock(offer.giver()));
        offers.lock(id);
        TransferOffer offer = standing(by, id, offered);
        CommonsEntry entry = commons.shown(id);
        if (!entry.body().equals(offer.giver())) {
            throw new OfferGone();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        offers.delete(id);
        offers.transfer(id, offer.taker(), Timestamp.from(now));
        ActId act = record.append(Act.of("commons.transferred", id.value())
                .body(offer.taker().value())
                .about(offer.giver().value(), offer.taker().value())
                .token("body", offer.taker().toString())
                .at(now));
        others.forEach(other -> other.transferred(id, offer.giver(), offer.taker(), act, now));
        Organization taker = organizations.find(offer.taker()).orElseThrow(NotFound::new);
        tell(offer.giver(), entry, "transfer.tell.accepted", taker, by);
        notifications.tellFollowers(
                id.value(),
                Notice.of(act, "transfer.tell.accepted", entry.address(), taker.name(), entry.title()),
                Optional.of(by));
    }

    /** This offer, and nobody but the organisation it was made to. */
    private TransferOffer standing(PersonId by, CommonsId id, UUID offered) {
        TransferOffer offer =
                offers.of(id).filter(one -> one.id().equals(offered)).orElseThrow(OfferGone::new);
        requireAdministrator(by, offer.taker());
        return offer;
    }

    private void tell(OrganizationId whom, CommonsEntry entry, String sentence, Organization who, PersonId except) {
        organizations.publishers(whom).stream()
                .filter(person -> !person.equals(except) && organizations.administers(person, whom))
                .forEach(person -> notifications.tell(
                        person,
                        new Notice(
                                sentence,
                                List.of(who.name(), entry.title()),
                                "/transfers/" + entry.id(),
                                Optional.empty())));
    }

    private void requireAdministrator(PersonId person, OrganizationId organization) {
        if (!organizations.administers(person, organization)) {
            throw new NotAllowed();
        }
    }
}
