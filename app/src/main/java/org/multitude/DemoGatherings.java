package org.multitude;

import java.net.URI;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.multitude.community.CallId;
import org.multitude.community.CharterVersion;
import org.multitude.community.CloseCall;
import org.multitude.community.CommunityId;
import org.multitude.community.HoldMeetings;
import org.multitude.community.Meeting;
import org.multitude.community.MeetingId;
import org.multitude.community.OpenCall;
import org.multitude.community.PinThing;
import org.multitude.community.ProposeCharter;
import org.multitude.community.RegisterForMeeting;
import org.multitude.community.SayOnCharter;
import org.multitude.community.TakeCall;
import org.multitude.identity.ActorKind;
import org.multitude.identity.PersonId;
import org.springframework.stereotype.Component;

/** What communities of the demonstration do together: charters, calls, meetings, what they put first. */
@Component
class DemoGatherings implements DemoDeeds {
    private final ProposeCharter propose;
    private final SayOnCharter say;
    private final OpenCall open;
    private final TakeCall take;
    private final CloseCall close;
    private final HoldMeetings meetings;
    private final RegisterForMeeting register;
    private final PinThing pin;

    DemoGatherings(
            ProposeCharter propose,
            SayOnCharter say,
            OpenCall open,
            TakeCall take,
            CloseCall close,
            HoldMeetings meetings,
            RegisterForMeeting register,
            PinThing pin) {
        this.propose = propose;
        this.say = say;
        this.open = open;
        this.take = take;
        this.close = close;
        this.meetings = meetings;
        this.register = register;
        this.pin = pin;
    }

    @Override
    public Map<String, Function<DemoStep, Optional<UUID>>> all() {
        return Map.of(
                "renew-charter", this::renew,
                "open-call", this::open,
                "take-call", this::take,
                "close-call", this::close,
                "announce-meeting", this::announce,
                "register", this::register,
                "publish-minutes", this::minutes,
                "pin", this::pin);
    }

    /** Proposed and agreed to in one step: its days are long over, and nobody else may decide it meanwhile. */
    private Optional<UUID> renew(DemoStep step) {
        CharterVersion version =
                propose.propose(step.id("by", PersonId::new), community(step), step.prose("text"), step.prose("why"));
        step.people("agreeing").forEach(person -> say.say(new PersonId(person), version, true));
        return Optional.empty();
    }

    private Optional<UUID> open(DemoStep step) {
        OpenCall.Draft draft = new OpenCall.Draft(
                step.text("title"),
                step.prose("need"),
                step.list("kinds").stream().map(ActorKind::of).toList(),
                step.day(step.text("until")),
                Integer.parseInt(step.text("wanted")));
        return Optional.of(open.open(step.id("by", PersonId::new), community(step), draft)
                .id()
                .value());
    }

    private Optional<UUID> take(DemoStep step) {
        take.take(step.id("by", PersonId::new), community(step), step.id("call", CallId::new), false);
        return Optional.empty();
    }

    private Optional<UUID> close(DemoStep step) {
        close.close(
                step.id("by", PersonId::new),
                community(step),
                step.id("call", CallId::new),
                step.prose("outcome"),
                Optional.empty());
        return Optional.empty();
    }

    private Optional<UUID> announce(DemoStep step) {
        Meeting.Said said = new Meeting.Said(
                step.text("title"),
                step.maybe("place"),
                step.maybe("online").map(URI::create),
                DemoStep.ZONE,
                moment(step, "starts"),
                moment(step, "ends"),
                step.prose("agenda").text(),
                step.maybe("capacity").map(Integer::valueOf));
        return Optional.of(meetings.announce(step.id("by", PersonId::new), community(step), said)
                .id()
                .value());
    }

    private Optional<UUID> register(DemoStep step) {
        register.register(step.id("by", PersonId::new), step.id("meeting", MeetingId::new));
        return Optional.empty();
    }

    private Optional<UUID> minutes(DemoStep step) {
        meetings.publishMinutes(
                step.id("by", PersonId::new),
                community(step),
                step.id("meeting", MeetingId::new),
                step.prose("minutes"));
        return Optional.empty();
    }

    private Optional<UUID> pin(DemoStep step) {
        pin.pin(step.id("by", PersonId::new), community(step), step.id("thing", id -> id));
        return Optional.empty();
    }

    private static CommunityId community(DemoStep step) {
        return step.id("community", CommunityId::new);
    }

    private static Instant moment(DemoStep step, String field) {
        String[] when = step.text(field).split(" ");
        return step.day(when[0])
                .atTime(LocalTime.parse(when[1]))
                .atZone(DemoStep.ZONE)
                .toInstant();
    }
}
