package org.multitude.community;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.multitude.platform.text.Words;
import org.multitude.record.ActId;
import org.multitude.record.ActTeller;
import org.multitude.record.RecordedAct;
import org.multitude.record.Told;
import org.springframework.stereotype.Component;

/** Puts acts on meetings into words. */
@Component
class MeetingTeller implements ActTeller {
    private final MeetingStore meetings;
    private final CommunityStore communities;

    MeetingTeller(MeetingStore meetings, CommunityStore communities) {
        this.meetings = meetings;
        this.communities = communities;
    }

    @Override
    public List<String> types() {
        return List.of("meeting.");
    }

    @Override
    public Map<ActId, Told> tell(List<RecordedAct> acts, Words words) {
        Map<UUID, Meeting> concerned = meetings
                .byIds(acts.stream().map(RecordedAct::thing).toList())
                .stream()
                .collect(Collectors.toMap(meeting -> meeting.id().value(), Function.identity()));
        Map<CommunityId, Community> of = communities.byIds(
                concerned.values().stream().map(Meeting::community).toList());
        Map<ActId, Told> told = new HashMap<>();
        for (RecordedAct act : acts) {
            Meeting meeting = concerned.get(act.thing());
            Community community = meeting == null ? null : of.get(meeting.community());
            if (meeting != null && community != null) {
                told.put(
                        act.id(),
                        new Told(
                                words.html(
                                        "act." + act.type(),
                                        community.name(),
                                        meeting.said().title()),
                                meeting.address(community)));
            }
        }
        return told;
    }
}
