package org.multitude.community;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multitude.platform.text.Prose;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Choice;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.Page;

/** Reads and fills the form of a meeting. */
final class MeetingForm {
    private static final int TITLE = 160;
    private static final int PLACE = 300;
    private static final int AGENDA = 10_000;
    private static final int MOST = 10_000;
    private static final Duration FURTHEST = Duration.ofDays(731);
    /** Where French public bodies and their neighbours meet; the first one is this site’s. */
    private static final List<String> ZONES = List.of(
            Words.ZONE.getId(),
            "Europe/Brussels",
            "Europe/London",
            "America/Guadeloupe",
            "America/Martinique",
            "America/Cayenne",
            "America/Miquelon",
            "America/Montreal",
            "Africa/Dakar",
            "Indian/Mayotte",
            "Indian/Reunion",
            "Pacific/Noumea",
            "Pacific/Tahiti",
            "UTC");

    private MeetingForm() {}

    /** What was typed, or empty when something must be corrected. */
    static Optional<Meeting.Said> read(Form form, Instant now) {
        String title = form.line("title", TITLE);
        Optional<LocalDate> day = form.day("day");
        Optional<LocalTime> from = time(form, "from");
        Optional<LocalTime> to = time(form, "to");
        String zone = form.choice("zone", ZONES);
        Optional<String> place = form.optionalLine("place", PLACE);
        Optional<URI> online = form.optionalAddress("online");
        if (place.isEmpty() && online.isEmpty() && form.problem("online").isEmpty()) {
            form.wrong("place", "community.meeting.nowhere");
        }
        Prose agenda = form.prose("agenda", AGENDA);
        Optional<Integer> capacity = capacity(form);
        if (from.isPresent() && to.isPresent() && !to.get().isAfter(from.get())) {
            form.wrong("to", "community.meeting.ends-before");
        }
        if (day.isEmpty()
                || from.isEmpty()
                || to.isEmpty()
                || form.problem("zone").isPresent()) {
            return Optional.empty();
        }
        ZoneId where = ZoneId.of(zone);
        Instant starts = day.get().atTime(from.get()).atZone(where).toInstant();
        if (starts.isBefore(now) || starts.isAfter(now.plus(FURTHEST))) {
            form.wrong("day", "community.meeting.day.wrong");
        }
        return form.hasErrors()
                ? Optional.empty()
                : Optional.of(new Meeting.Said(
                        title,
                        place,
                        online,
                        where,
                        starts,
                        day.get().atTime(to.get()).atZone(where).toInstant(),
                        agenda.text(),
                        capacity));
    }

    static Form of(Meeting meeting) {
        Meeting.Said said = meeting.said();
        DateTimeFormatter hour = DateTimeFormatter.ofPattern("HH:mm");
        Map<String, String> known = new HashMap<>();
        known.put("title", said.title());
        known.put("day", meeting.day().toString());
        known.put("from", hour.format(said.starts().atZone(said.zone())));
        known.put("to", hour.format(said.ends().atZone(said.zone())));
        known.put("zone", said.zone().getId());
        said.place().ifPresent(place -> known.put("place", place));
        said.online().ifPresent(online -> known.put("online", online.toString()));
        known.put("agenda", said.agenda());
        said.capacity().ifPresent(most -> known.put("capacity", Integer.toString(most)));
        known.put("_version", Integer.toString(meeting.sequence()));
        return Form.of(known);
    }

    static List<Choice> zones() {
        return ZONES.stream()
                .map(zone -> new Choice(zone, Meeting.city(ZoneId.of(zone))))
                .toList();
    }

    static Map<String, String> labels(Page page) {
        Map<String, String> labels = new HashMap<>();
        for (String field : List.of("title", "day", "from", "to", "zone", "place", "online", "agenda", "capacity")) {
            labels.put(field, page.t("community.meeting.field." + field));
        }
        return labels;
    }

    private static Optional<LocalTime> time(Form form, String name) {
        String typed = form.line(name, 8);
        if (form.problem(name).isPresent()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.parse(typed));
        } catch (DateTimeParseException e) {
            form.wrong(name, "community.meeting.not-a-time", typed);
            return Optional.empty();
        }
    }

    private static Optional<Integer> capacity(Form form) {
        Optional<String> typed = form.optionalLine("capacity", 5);
        if (typed.isEmpty() || form.problem("capacity").isPresent()) {
            return Optional.empty();
        }
        if (!typed.get().matches("[0-9]{1,5}")
                || Integer.parseInt(typed.get()) < 1
                || Integer.parseInt(typed.get()) > MOST) {
            form.wrong("capacity", "community.meeting.capacity.wrong", typed.get(), MOST);
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(typed.get()));
    }
}
