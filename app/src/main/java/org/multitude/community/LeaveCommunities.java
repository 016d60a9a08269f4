package org.multitude.community;

import java.util.List;
import org.multitude.identity.People;
import org.multitude.identity.Person;
import org.multitude.identity.PersonId;
import org.multitude.identity.WhenLeaving;
import org.multitude.platform.web.Frame;
import org.springframework.stereotype.Component;

/** Whoever deletes her account leaves her communities. */
@Component
class LeaveCommunities implements WhenLeaving {
    private final MembershipStore memberships;
    private final Communities communities;
    private final LeaveCommunity leave;
    private final AdmissionStore admissions;
    private final MeetingStore meetings;
    private final People people;

    LeaveCommunities(
            MembershipStore memberships,
            Communities communities,
            LeaveCommunity leave,
            AdmissionStore admissions,
            MeetingStore meetings,
            People people) {
        this.memberships = memberships;
        this.communities = communities;
        this.leave = leave;
        this.admissions = admissions;
        this.meetings = meetings;
        this.people = people;
    }

    @Override
    public void leaving(PersonId person) {
        memberships.communities(person).forEach(community -> leave.leave(person, community));
        meetings.forget(person);
        admissions.forget(person, people.find(person).map(Person::email).orElse(""));
    }

    @Override
    public List<Frame.Link> needing(PersonId person) {
        return communities.byIds(memberships.facilitatedAlone(person)).values().stream()
                .map(community -> new Frame.Link(community.name(), community.address()))
                .toList();
    }
}
