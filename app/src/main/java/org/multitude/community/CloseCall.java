package org.multitude.community;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
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

/** Closes a call and says what came of it; a facilitator does it, and those who took part are told. */
@Service
public class CloseCall {
    private final CommunityStore communities;
    private final CallStore calls;
    private final FacilitatorCheck facilitators;
    private final Notifications notifications;
    private final PublicRecord record;
    private final Clock clock;

    CloseCall(
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
     * Closes it.
     *
     * @param address where the outcome is seen, if anywhere
     * @throws CallOver when it was closed before
     */
    @Transactional
    public void close(PersonId by, CommunityId community, CallId id, Prose outcome, Optional<URI> address) {
        facilitators.require(by, community);
        Call call = calls.held(id)
                .filter(found -> found.community().equals(community))
                .orElseThrow(NotFound::new);
        if (!calls.close(id, outcome.text(), address)) {
            throw new CallOver();
        }
        ActId act = record.append(Act.of("call.closed", id.value())
                .about(community.value())
                .token("state", Call.CLOSED)
                .commit("outcome", outcome.text())
                .commit("outcomeAddress", address.map(URI::toString))
                .at(clock.instant()));
        Community of = communities.find(community).orElseThrow(NotFound::new);
        Notice notice = Notice.of(act, "community.notice.call-closed", call.address(of), call.title());
        calls.takers(id)
                .forEach(taking -> taking.person()
                        .filter(person -> !person.equals(by))
                        .ifPresent(person -> notifications.tell(person, notice)));
    }
}
