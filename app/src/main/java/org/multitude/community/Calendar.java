package org.multitude.community;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.multitude.platform.text.Markdown;

/**
 * Meetings as iCalendar (RFC 5545). Hours are written in UTC, so that no definition of a time zone has to travel with
 * them; the UID of a meeting never changes, and its SEQUENCE grows with each change.
 */
final class Calendar {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    /** Octets of a line, its end not counted. */
    private static final int LINE = 75;

    private final StringBuilder text = new StringBuilder();

    private Calendar() {}

    /**
     * A calendar.
     *
     * @param origin scheme, host and port of this site
     * @param name what it is called
     * @param meetings what is in it, all of this community
     */
    static byte[] of(String origin, String name, Community community, List<Meeting> meetings) {
        Calendar calendar = new Calendar();
        calendar.line("BEGIN", "VCALENDAR");
        calendar.line("VERSION", "2.0");
        calendar.line("PRODID", "-//Multitude//Meetings//EN");
        calendar.line("METHOD", "PUBLISH");
        calendar.text("X-WR-CALNAME", name);
        meetings.forEach(meeting -> calendar.meeting(origin, community, meeting));
        calendar.line("END", "VCALENDAR");
        return calendar.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void meeting(String origin, Community community, Meeting meeting) {
        Meeting.Said said = meeting.said();
        line("BEGIN", "VEVENT");
        line("UID", "urn:uuid:" + meeting.id());
        line("DTSTAMP", at(meeting.changedAt()));
        line("LAST-MODIFIED", at(meeting.changedAt()));
        line("SEQUENCE", Integer.toString(meeting.sequence()));
        line("DTSTART", at(said.starts()));
        line("DTEND", at(said.ends()));
        text("SUMMARY", said.title());
        text("DESCRIPTION", Markdown.plain(said.agenda()));
        said.place().or(() -> said.online().map(URI::toString)).ifPresent(place -> text("LOCATION", place));
        said.online().ifPresent(online -> line("CONFERENCE;VALUE=URI", online.toASCIIString()));
        line("URL", origin + meeting.address(community));
        line("STATUS", meeting.cancelled() ? "CANCELLED" : "CONFIRMED");
        line("END", "VEVENT");
    }

    private static String at(Instant instant) {
        return UTC.format(instant);
    }

    /** A property whose value is text: what parts values, and ends lines, is written otherwise. */
    private void text(String property, String value) {
        line(
                property,
                value.replace("\\", "\\\\")
                        .replace(";", "\\;")
                        .replace(",", "\\,")
                        .replace("\r", "")
                        .replace("\n", "\\n"));
    }

    /** A line, folded where it is longer than a reader must take, never within a character. */
    private void line(String property, String value) {
        int octets = 0;
        int[] characters = (property + ":" + value).codePoints().toArray();
        for (int character : characters) {
            String one = Character.toString(character);
            int size = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(one);
            octets += size;
        }
        text.append("\r\n");
    }
}
