package org.multitude.community;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.record.PublicThings;
import org.multitude.record.ShownThing;
import org.springframework.stereotype.Component;

/** What pages and feeds show of meetings, for the verifier. */
@Component
class ShownMeetings implements PublicThings {
    private final MeetingStore meetings;
    private final CommunityStore communities;

    ShownMeetings(MeetingStore meetings, CommunityStore communities) {
        this.meetings = meetings;
        this.communities = communities;
    }

    @Override
    public String kind() {
        return "meeting";
    }

    @Override
    public Slice<ShownThing> all(Optional<Cursor> after, int limit) {
        Slice<Meeting> slice = meetings.oldest(after, limit);
        return new Slice<>(shown(slice.items()), slice.next());
    }

    @Override
    public List<ShownThing> find(List<UUID> things) {
        return shown(meetings.byIds(things));
    }

    private List<ShownThing> shown(List<Meeting> all) {
        Map<CommunityId, Community> concerned =
                communities.byIds(all.stream().map(Meeting::community).toList());
        return all.stream()
                .map(meeting -> {
                    Community community = concerned.get(meeting.community());
                    return new ShownThing(
                            meeting.id().value(),
                            kind(),
                            community == null ? "/communities" : meeting.address(community),
                            values(meeting));
                })
                .toList();
    }

    private static Map<String, String> values(Meeting meeting) {
        Meeting.Said said = meeting.said();
        Map<String, String> values = new TreeMap<>();
        values.put("community", meeting.community().toString());
        values.put("number", Integer.toString(meeting.number()));
        values.put("zone", said.zone().getId());
        values.put("startsAt", said.starts().toString());
        values.put("endsAt", said.ends().toString());
        values.put("sequence", Integer.toString(meeting.sequence()));
        values.put("state", meeting.state());
        values.put("title", said.title());
        said.place().ifPresent(place -> values.put("place", place));
        said.online().map(URI::toString).ifPresent(online -> values.put("online", online));
        values.put("agenda", said.agenda());
        said.capacity().ifPresent(most -> values.put("capacity", Integer.toString(most)));
        values.put("announcedAt", meeting.announcedAt().toString());
        meeting.reason().ifPresent(reason -> values.put("reason", reason));
        meeting.minutes().ifPresent(minutes -> values.put("minutes", minutes));
        return values;
    }
}
