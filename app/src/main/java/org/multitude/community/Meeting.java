package org.multitude.community;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.multitude.platform.text.Lang;
import org.multitude.platform.text.Words;

/**
 * A meeting of a community.
 *
 * @param id its random id, as in acts
 * @param community the community
 * @param number its number there
 * @param said what is said of it
 * @param sequence how often it was changed
 * @param reason why it was cancelled, if it was
 * @param minutes what was said and decided, once it is written
 * @param announcedAt when it was announced
 * @param changedAt when something of it last changed
 * @param registered how many registered
 */
public record Meeting(
        MeetingId id,
        CommunityId community,
        int number,
        Said said,
        int sequence,
        Optional<String> reason,
        Optional<String> minutes,
        Instant announcedAt,
        Instant changedAt,
        int registered) {
    static final String ANNOUNCED = "announced";
    static final String CANCELLED = "cancelled";

    /**
     * What is said of a meeting.
     *
     * @param title in a line
     * @param place where it is held, if somewhere
     * @param online where one joins from afar, if one can
     * @param zone whose hours it is announced in
     * @param starts when it starts
     * @param ends when it ends
     * @param agenda what it is about, in Markdown
     * @param capacity how many may register; nothing means all
     */
    public record Said(
            String title,
            Optional<String> place,
            Optional<URI> online,
            ZoneId zone,
            Instant starts,
            Instant ends,
            String agenda,
            Optional<Integer> capacity) {}

    /** Its state in acts. */
    String state() {
        return cancelled() ? CANCELLED : ANNOUNCED;
    }

    /** Whether it will not be held. */
    public boolean cancelled() {
        return reason.isPresent();
    }

    /** Whether as many registered as may. */
    public boolean full() {
        return said.capacity().filter(most -> registered >= most).isPresent();
    }

    /** Whether it is over. */
    public boolean past(Instant now) {
        return !said.ends().isAfter(now);
    }

    /** Path of its page. */
    public String address(Community of) {
        return of.address() + "/meetings/" + number;
    }

    /** The day it starts, where it is held. */
    public LocalDate day() {
        return start().toLocalDate();
    }

    /** The month of that day, in a few letters. */
    public String month(Words words) {
        return DateTimeFormatter.ofPattern("MMM", words.lang().locale()).format(day());
    }

    /** From when to when, such as “Tuesday, 18:30 to 20:00 (Paris)”. */
    public String hours(Words words) {
        Locale locale = words.lang().locale();
        String weekday =
                words.capital(DateTimeFormatter.ofPattern("EEEE", locale).format(day()));
        DateTimeFormatter hour = DateTimeFormatter.ofPattern(words.lang() == Lang.FR ? "H\u00a0'h'\u00a0mm" : "HH:mm");
        return words.t(
                "community.meeting.hours",
                weekday,
                hour.format(start()),
                hour.format(said.ends().atZone(said.zone())),
                city(said.zone()));
    }

    /** The city that a zone is named after. */
    static String city(ZoneId zone) {
        String id = zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }

    private ZonedDateTime start() {
        return said.starts().atZone(said.zone());
    }
}
