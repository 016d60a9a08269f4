package org.multitude.community;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.multitude.identity.People;
import org.multitude.identity.Person;
import org.multitude.identity.PersonId;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.NotFound;
import org.multitude.record.Act;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes part in a call for contribution; a member does it, and once. */
@Service
public class TakeCall {
    private final CallStore calls;
    private final MembershipStore memberships;
    private final People people;
    private final PublicRecord record;
    private final Clock clock;

    TakeCall(CallStore calls, MembershipStore memberships, People people, PublicRecord record, Clock clock) {
        this.calls = calls;
        this.memberships = memberships;
        this.people = people;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Takes part; again changes nothing.
     *
     * @param showName whether her public name may be shown, if she has one
     * @throws MembersOnly when she is not a member of the community
     * @throws CallOver when it is closed, or its last day has passed
     * @throws CallFilled when as many take part as are wanted
     */
    @Transactional
    public void take(PersonId person, CommunityId community, CallId id, boolean showName) {
        Call call = calls.held(id)
                .filter(found -> found.community().equals(community))
                .orElseThrow(NotFound::new);
        if (memberships.of(person, community).isEmpty()) {
            throw new MembersOnly();
        }
        if (calls.taking(person, id).isPresent()) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!call.open() || call.over(now, Words.ZONE)) {
            throw new CallOver();
        }
        if (call.filled()) {
            throw new CallFilled();
        }
        Person who = people.find(person).orElseThrow(NotFound::new);
        Taking taking = new Taking(
                TakingId.random(),
                id,
                Optional.of(person),
                Optional.of(who.kind()),
                who.publicName().filter(name -> showName),
                now);
        calls.take(taking);
        record.append(Act.of("call.taken", taking.id().value())
                .about(community.value(), id.value())
                .token("call", id.toString())
                .token("state", taking.state())
                .commit("kind", who.kind().code())
                .commit("name", taking.name())
                .at(now));
    }
}
