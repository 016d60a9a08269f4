package org.multitude.community;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.multitude.platform.settings.PublicAddress;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Meetings for calendars: all of a community, and each. */
@Controller
class MeetingFeedController {
    private static final Duration BACK = Duration.ofDays(366);
    private static final int MOST = 500;

    private final CommunityPages pages;
    private final MeetingStore meetings;
    private final PublicAddress site;
    private final Clock clock;

    MeetingFeedController(CommunityPages pages, MeetingStore meetings, PublicAddress site, Clock clock) {
        this.pages = pages;
        this.meetings = meetings;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping("/communities/{slug}/meetings.ics")
    @Access(Who.ANYONE)
    ResponseEntity<byte[]> all(@PathVariable("slug") String slug) {
        Community community = pages.community(slug);
        return calendar(
                community,
                community.name(),
                meetings.since(community.id(), clock.instant().minus(BACK), MOST));
    }

    @GetMapping("/communities/{slug}/meetings/{number:[0-9]{1,9}}.ics")
    @Access(Who.ANYONE)
    ResponseEntity<byte[]> one(@PathVariable("slug") String slug, @PathVariable("number") int number) {
        Community community = pages.community(slug);
        Meeting meeting = meetings.find(community.id(), number).orElseThrow(NotFound::new);
        return calendar(community, meeting.said().title(), List.of(meeting));
    }

    private ResponseEntity<byte[]> calendar(Community community, String name, List<Meeting> all) {
        return ResponseEntity.ok()
                .header("Content-Type", "text/calendar; charset=utf-8")
                .body(Calendar.of(site.origin(), name, community, all));
    }
}
