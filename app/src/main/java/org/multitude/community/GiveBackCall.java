package org.multitude.community;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.multitude.identity.PersonId;
import org.multitude.record.Act;
import org.multitude.record.EraseThing;
import org.multitude.record.Extent;
import org.multitude.record.Ground;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes part in a call no more, and forgets who did; nothing happens when she did not. */
@Service
public class GiveBackCall {
    private final CallStore calls;
    private final EraseThing erase;
    private final PublicRecord record;
    private final Clock clock;

    GiveBackCall(CallStore calls, EraseThing erase, PublicRecord record, Clock clock) {
        this.calls = calls;
        this.erase = erase;
        this.record = record;
        this.clock = clock;
    }

    /** Gives one back. */
    @Transactional
    public void giveBack(PersonId person, CommunityId community, CallId call) {
        calls.taking(person, call).ifPresent(taking -> end(taking, community));
    }

    /** Gives back all that a person takes part in, in one community. */
    @Transactional
    public void all(PersonId person, CommunityId community) {
        calls.takings(person, community).forEach(taking -> end(taking, community));
    }

    private void end(Taking taking, CommunityId community) {
        Instant now = clock.instant();
        if (taking.name().isPresent()) {
            erase.erase(taking.id().value(), Extent.NAME, Ground.AUTHOR);
        }
        if (calls.giveBack(taking.id(), now)) {
            record.append(Act.of("call.given-back", taking.id().value())
                    .about(community.value(), taking.call().value())
                    .token("state", Taking.GIVEN_BACK)
                    .commit("kind", Optional.empty())
                    .commit("name", Optional.empty())
                    .at(now));
        }
    }
}
