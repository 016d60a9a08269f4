package org.multitude.community;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.multitude.identity.ActorKind;
import org.multitude.identity.PersonId;
import org.multitude.notification.Notice;
import org.multitude.notification.Notifications;
import org.multitude.platform.text.Prose;
import org.multitude.platform.web.NotFound;
import org.multitude.record.Act;
import org.multitude.record.ActId;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls for contribution; a facilitator does it, and those who follow the community are told. */
@Service
public class OpenCall {
    private final CommunityStore communities;
    private final CallStore calls;
    private final FacilitatorCheck facilitators;
    private final Notifications notifications;
    private final PublicRecord record;
    private final Clock clock;

    OpenCall(
            CommunityStore communities,
            CallStore calls,
            FacilitatorCheck facilitators,
            Notifications notifications,
            PublicRecord record,
            Clock clock) {
        this.communities = communities;
        this.calls = calls;
        this.facilitators = facilitators;
        this.notifications = notifications;
        this.record = record;
        this.clock = clock;
    }

    /**
     * What is needed.
     *
     * @param title in a line
     * @param need the rest
     * @param kinds of whom above all; none means of everybody
     * @param until the last day
     * @param wanted of how many
     */
    public record Draft(String title, Prose need, List<ActorKind> kinds, LocalDate until, int wanted) {}

    /** Makes the call. */
    @Transactional
    public Call open(PersonId by, CommunityId community, Draft draft) {
        facilitators.require(by, community);
        communities.lock(community);
        Community of = communities.find(community).orElseThrow(NotFound::new);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Call call = new Call(
                CallId.random(),
                community,
                calls.nextNumber(community),
                draft.title(),
                draft.need().text(),
                draft.kinds(),
                draft.until(),
                draft.wanted(),
                0,
                true,
                Optional.empty(),
                Optional.empty(),
                now);
        calls.insert(call);
        ActId act = record.append(Act.of("call.opened", call.id().value())
                .about(community.value())
                .token("community", community.toString())
                .token("number", Integer.toString(call.number()))
                .token("kinds", Call.codes(call.kinds()))
                .token("until", call.until().toString())
                .token("wanted", Integer.toString(call.wanted()))
                .token("state", call.state())
                .commit("title", call.title())
                .commit("need", call.need())
                .commit("openedAt", now.toString())
                .at(now));
        notifications.tellFollowers(
                community.value(),
                Notice.of(act, "community.notice.call", call.address(of), of.name(), call.title()),
                Optional.of(by));
        return call;
    }
}
