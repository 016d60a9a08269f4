package org.multitude.community;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.multitude.record.ThingNames;
import org.springframework.stereotype.Component;

/** Names the meetings of communities that acts mention. */
@Component
class MeetingNames implements ThingNames {
    private static final Pattern PAGE = Pattern.compile("/communities/([a-z0-9-]+)/meetings/(\\d{1,9})");

    private final MeetingStore meetings;
    private final Communities communities;

    MeetingNames(MeetingStore meetings, Communities communities) {
        this.meetings = meetings;
        this.communities = communities;
    }

    @Override
    public Map<UUID, Named> name(Collection<UUID> things) {
        List<Meeting> found = meetings.byIds(things);
        Map<CommunityId, Community> of =
                communities.byIds(found.stream().map(Meeting::community).toList());
        Map<UUID, Named> names = new HashMap<>();
        found.forEach(meeting -> Optional.ofNullable(of.get(meeting.community()))
                .ifPresent(community -> names.put(meeting.id().value(), named(meeting, community))));
        return names;
    }

    @Override
    public Optional<Shown> at(String address) {
        Matcher page = PAGE.matcher(address);
        return page.matches()
                ? communities
                        .bySlug(page.group(1))
                        .flatMap(community -> meetings.find(community.id(), Integer.parseInt(page.group(2)))
                                .map(meeting -> new Shown(
                                        named(meeting, community),
                                        List.of(meeting.id().value()))))
                : Optional.empty();
    }

    private static Named named(Meeting meeting, Community community) {
        return new Named(meeting.said().title(), meeting.address(community));
    }
}
