package org.multitude.community;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.multitude.identity.People;
import org.multitude.identity.PersonId;
import org.multitude.notification.Notice;
import org.multitude.notification.Notifications;
import org.multitude.platform.mail.Message;
import org.multitude.platform.mail.Outbox;
import org.multitude.platform.settings.PublicAddress;
import org.multitude.platform.text.Lang;
import org.multitude.platform.text.Secrets;
import org.multitude.platform.text.Texts;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invites somebody to a community: by her handle, told in her inbox, or by an address, to which a secret link goes. */
@Service
public class InviteToCommunity {
    /** So many may wait at a time: a community is no way to write to a whole town. */
    private static final int MOST = 100;

    private final CommunityStore communities;
    private final AdmissionStore admissions;
    private final MembershipStore memberships;
    private final FacilitatorCheck facilitators;
    private final People people;
    private final Notifications notifications;
    private final Outbox outbox;
    private final PublicAddress site;
    private final Texts texts;
    private final Clock clock;

    InviteToCommunity(
            CommunityStore communities,
            AdmissionStore admissions,
            MembershipStore memberships,
            FacilitatorCheck facilitators,
            People people,
            Notifications notifications,
            Outbox outbox,
            PublicAddress site,
            Texts texts,
            Clock clock) {
        this.communities = communities;
        this.admissions = admissions;
        this.memberships = memberships;
        this.facilitators = facilitators;
        this.people = people;
        this.notifications = notifications;
        this.outbox = outbox;
        this.site = site;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Invites whoever has this handle; whether she was there, is a member or was invited already changes nothing.
     *
     * @return false when nobody has it
     * @throws TooManyInvitations when too many wait
     */
    @Transactional
    public boolean byHandle(PersonId by, CommunityId community, String handle) {
        Community to = held(by, community);
        Optional<PersonId> person = people.byHandle(handle);
        person.filter(found -> memberships.of(found, community).isEmpty())
                .filter(found -> admissions.invite(
                        invitation(community, handle.toLowerCase(Locale.ROOT), Optional.of(found)), Optional.empty()))
                .ifPresent(found -> notifications.tell(
                        found,
                        new Notice("community.notice.invited", List.of(to.name()), to.address(), Optional.empty())));
        return person.isPresent();
    }

    /**
     * Invites whoever reads the mail of this address; whether she has an account is not said.
     *
     * @param language what the letter is written in
     * @throws TooManyInvitations when too many wait
     */
    @Transactional
    public void byAddress(PersonId by, CommunityId community, String address, Lang language) {
        Community to = held(by, community);
        String secret = Secrets.random();
        if (admissions.invite(
                invitation(community, address.toLowerCase(Locale.ROOT), Optional.empty()), Optional.of(secret))) {
            Words words = new Words(texts, language);
            outbox.post(Message.secret(
                    address,
                    language,
                    words.t("community.letter.invited.subject", to.name()),
                    words.t(
                                    "community.letter.invited",
                                    to.name(),
                                    site.origin() + to.address() + "/invitation/" + secret)
                            + "\n"));
        }
    }

    private Community held(PersonId by, CommunityId community) {
        facilitators.require(by, community);
        communities.lock(community);
        if (admissions.invitations(community, clock.instant(), MOST).size() == MOST) {
            throw new TooManyInvitations();
        }
        return communities.find(community).orElseThrow(NotFound::new);
    }

    private Invitation invitation(CommunityId community, String who, Optional<PersonId> person) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Invitation(InvitationId.random(), community, who, person, now, now.plus(Invitation.LIFE));
    }
}
