package org.multitude.community;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multitude.identity.PersonId;
import org.multitude.platform.text.Prose;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.ChangedMeanwhile;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.NotFound;
import org.multitude.platform.web.Once;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.multitude.platform.web.Rendered;
import org.multitude.record.ActsInWords;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pages of meetings. */
@Controller
class MeetingController {
    private static final int MINUTES = 50_000;
    private static final int REASON = 300;
    private static final int COMING = 100;
    private static final int PAST = 20;
    private static final int ACTS = 20;

    private final CommunityPages pages;
    private final MeetingStore meetings;
    private final Communities communities;
    private final HoldMeetings holding;
    private final RegisterForMeeting registering;
    private final PublicRecord record;
    private final ActsInWords inWords;
    private final Once once;
    private final Clock clock;

    MeetingController(
            CommunityPages pages,
            MeetingStore meetings,
            Communities communities,
            HoldMeetings holding,
            RegisterForMeeting registering,
            PublicRecord record,
            ActsInWords inWords,
            Once once,
            Clock clock) {
        this.pages = pages;
        this.meetings = meetings;
        this.communities = communities;
        this.holding = holding;
        this.registering = registering;
        this.record = record;
        this.inWords = inWords;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping("/communities/{slug}/meetings")
    @Access(Who.ANYONE)
    Rendered list(
            Page page,
            Caller caller,
            @PathVariable("slug") String slug,
            @RequestParam(name = "before", defaultValue = "") String before) {
        Community community = pages.community(slug);
        Instant now = clock.instant();
        Instant from = before.matches("[0-9]{1,12}") ? Instant.ofEpochSecond(Long.parseLong(before)) : now;
        List<Meeting> read = meetings.past(community.id(), from, now, PAST + 1);
        List<Meeting> past = read.stream().limit(PAST).toList();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("community", community);
        parameters.put("coming", before.isEmpty() ? meetings.coming(community.id(), now, COMING) : List.of());
        parameters.put("past", past);
        parameters.put(
                "next",
                read.size() > PAST
                        ? community.address() + "/meetings?before="
                                + past.getLast().said().starts().getEpochSecond()
                        : "");
        parameters.put("facilitates", facilitates(caller, community));
        return page.show("community/meetings", parameters);
    }

    @GetMapping("/communities/{slug}/meetings/new")
    @Access(Who.FACILITATOR)
    Rendered blank(Page page, Caller caller, @PathVariable("slug") String slug) {
        Community community = pages.facilitated(caller, slug);
        return page.show(
                "community/meeting-new",
                draft(page, community, Optional.empty(), Form.of(Map.of("zone", Words.ZONE.getId())), false));
    }

    @PostMapping("/communities/{slug}/meetings/new")
    @Access(Who.FACILITATOR)
    Object announce(Page page, Form form, Caller caller, @PathVariable("slug") String slug) {
        Community community = pages.facilitated(caller, slug);
        Optional<Meeting.Said> said = MeetingForm.read(form, clock.instant());
        if (said.isEmpty()) {
            return page.invalid("community/meeting-new", draft(page, community, Optional.empty(), form, false));
        }
        return Redirect.to(once.run(
                form,
                caller.id(),
                () -> holding.announce(new PersonId(caller.id()), community.id(), said.get())
                        .address(community)));
    }

    @GetMapping("/communities/{slug}/meetings/{number:[0-9]{1,9}}")
    @Access(Who.ANYONE)
    Rendered show(Page page, Caller caller, @PathVariable("slug") String slug, @PathVariable("number") int number) {
        Community community = pages.community(slug);
        Meeting meeting = meeting(community, number);
        Instant now = clock.instant();
        MeetingPage view = new MeetingPage(
                community,
                meeting,
                !meeting.said().starts().isAfter(now),
                meeting.past(now),
                caller.account()
                        .filter(account -> meetings.registered(meeting.id(), new PersonId(account.id())))
                        .isPresent(),
                facilitates(caller, community),
                inWords.tell(record.about(meeting.id().value(), ACTS), page.words()));
        return page.show("community/meeting", Map.of("view", view, "form", Form.empty()));
    }

    @PostMapping("/communities/{slug}/meetings/{number:[0-9]{1,9}}/register")
    @Access(Who.SIGNED_IN)
    Object register(Form form, Caller caller, @PathVariable("slug") String slug, @PathVariable("number") int number) {
        Community community = pages.community(slug);
        Meeting meeting = meeting(community, number);
        PersonId person = new PersonId(caller.id());
        return Redirect.to(once.run(form, caller.id(), () -> {
            if (form.value("wanted").equals("no")) {
                registering.unregister(person, meeting.id());
            } else {
                registering.register(person, meeting.id());
            }
            return meeting.address(community);
        }));
    }

    @GetMapping("/communities/{slug}/meetings/{number:[0-9]{1,9}}/edit")
    @Access(Who.FACILITATOR)
    Rendered edit(Page page, Caller caller, @PathVariable("slug") String slug, @PathVariable("number") int number) {
        Community community = pages.facilitated(caller, slug);
        Meeting meeting = meeting(community, number);
        return page.show(
                "community/meeting-new", draft(page, community, Optional.of(meeting), MeetingForm.of(meeting), false));
    }

    @PostMapping("/communities/{slug}/meetings/{number:[0-9]{1,9}}/edit")
    @Access(Who.FACILITATOR)
    Object change(
            Page page,
            Form form,
            Caller caller,
            @PathVariable("slug") String slug,
            @PathVariable("number") int number) {
        Community community = pages.facilitated(caller, slug);
        Meeting meeting = meeting(community, number);
        Optional<Meeting.Said> said = MeetingForm.read(form, clock.instant());
        if (said.isEmpty()) {
            return page.invalid("community/meeting-new", draft(page, community, Optional.of(meeting), form, false));
        }
        try {
            return Redirect.to(once.run(form, caller.id(), () -> {
                holding.change(new PersonId(caller.id()), community.id(), meeting.id(), said.get(), form.version());
                return meeting.address(community);
            }));
        } catch (ChangedMeanwhile e) {
            Meeting current = meeting(community, number);
            return page.show(
                    e.status(),
                    "community/meeting-new",
                    draft(page, community, Optional.of(current), form.onVersion(current.sequence()), true));
        }
    }

    @GetMapping("/communities/{slug}/meetings/{number:[0-9]{1,9}}/cancel")
    @Access(Who.FACILITATOR)
    Rendered cancelForm(
            Page page, Caller caller, @PathVariable("slug") String slug, @PathVariable("number") int number) {
        Community community = pages.facilitated(caller, slug);
        return page.show("community/meeting-cancel", one(community, meeting(community, number), Form.empty()));
    }

    @PostMapping("/communities/{slug}/meetings/{number:[0-9]{1,9}}/cancel")
    @Access(Who.FACILITATOR)
    Object cancel(
            Page page,
            Form form,
            Caller caller,
            @PathVariable("slug") String slug,
            @PathVariable("number") int number) {
        Community community = pages.facilitated(caller, slug);
        Meeting meeting = meeting(community, number);
        String reason = form.line("reason", REASON);
        if (form.hasErrors()) {
            return page.invalid("community/meeting-cancel", one(community, meeting, form));
        }
        return Redirect.to(once.run(form, caller.id(), () -> {
            holding.cancel(new PersonId(caller.id()), community.id(), meeting.id(), reason);
            return meeting.address(community);
        }));
    }

    @GetMapping("/communities/{slug}/meetings/{number:[0-9]{1,9}}/minutes")
    @Access(Who.FACILITATOR)
    Rendered minutesForm(
            Page page, Caller caller, @PathVariable("slug") String slug, @PathVariable("number") int number) {
        Community community = pages.facilitated(caller, slug);
        Meeting meeting = meeting(community, number);
        return page.show(
                "community/meeting-minutes",
                one(
                        community,
                        meeting,
                        Form.of(Map.of("minutes", meeting.minutes().orElse("")))));
    }

    @PostMapping("/communities/{slug}/meetings/{number:[0-9]{1,9}}/minutes")
    @Access(Who.FACILITATOR)
    Object minutes(
            Page page,
            Form form,
            Caller caller,
            @PathVariable("slug") String slug,
            @PathVariable("number") int number) {
        Community community = pages.facilitated(caller, slug);
        Meeting meeting = meeting(community, number);
        Prose minutes = form.prose("minutes", MINUTES);
        if (form.hasErrors()) {
            return page.invalid("community/meeting-minutes", one(community, meeting, form));
        }
        return Redirect.to(once.run(form, caller.id(), () -> {
            holding.publishMinutes(new PersonId(caller.id()), community.id(), meeting.id(), minutes);
            return meeting.address(community);
        }));
    }

    private static Map<String, Object> one(Community community, Meeting meeting, Form form) {
        return Map.of("community", community, "meeting", meeting, "form", form);
    }

    private static Map<String, Object> draft(
            Page page, Community community, Optional<Meeting> meeting, Form form, boolean changed) {
        return Map.of(
                "community",
                community,
                "meeting",
                meeting,
                "form",
                form,
                "changed",
                changed,
                "zones",
                MeetingForm.zones(),
                "labels",
                MeetingForm.labels(page));
    }

    private Meeting meeting(Community community, int number) {
        return meetings.find(community.id(), number).orElseThrow(NotFound::new);
    }

    private boolean facilitates(Caller caller, Community community) {
        return caller.account()
                .filter(account -> communities.facilitates(new PersonId(account.id()), community.id()))
                .isPresent();
    }
}
