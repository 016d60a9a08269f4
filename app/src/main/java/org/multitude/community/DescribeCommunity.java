package org.multitude.community;

import java.time.Clock;
import org.multitude.identity.PersonId;
import org.multitude.platform.text.Prose;
import org.multitude.platform.web.ChangedMeanwhile;
import org.multitude.record.Act;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes what a community says of itself, and how one joins it; a facilitator does it. */
@Service
public class DescribeCommunity {
    private final CommunityStore communities;
    private final FacilitatorCheck facilitators;
    private final PublicRecord record;
    private final Clock clock;

    DescribeCommunity(CommunityStore communities, FacilitatorCheck facilitators, PublicRecord record, Clock clock) {
        this.communities = communities;
        this.facilitators = facilitators;
        this.record = record;
        this.clock = clock;
    }

    /** What it says from now on. */
    public record Description(String name, Prose summary, Joining joining) {}

    /**
     * Changes it.
     *
     * @throws org.multitude.platform.web.NotAllowed when the person does not facilitate the community
     * @throws ChangedMeanwhile when it is no longer at this version
     */
    @Transactional
    public void describe(PersonId person, CommunityId community, Description said, int version) {
        communities.lock(community);
        facilitators.require(person, community);
        if (!communities.describe(community, said, version)) {
            throw new ChangedMeanwhile();
        }
        record.append(Act.of("community.described", community.value())
                .token("joining", said.joining().code())
                .commit("name", said.name())
                .commit("summary", said.summary().text())
                .at(clock.instant()));
    }
}
