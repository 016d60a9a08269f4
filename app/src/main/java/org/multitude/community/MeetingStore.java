package org.multitude.community;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multitude.identity.PersonId;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.record.LostNumbers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Meetings and who registered for them, in PostgreSQL. */
@Repository
class MeetingStore {
    private static final String SELECT = """
            select m.id, m.community, m.number, m.title, m.place, m.online, m.zone, m.starts_at, m.ends_at, m.agenda,
              m.capacity, m.sequence, m.reason, m.minutes, m.announced_at, m.changed_at,
              (select count(*) from community.registration r where r.meeting = m.id) as registered
            from community.meeting m
            """;

    private final JdbcClient jdbc;
    private final LostNumbers lost;

    MeetingStore(JdbcClient jdbc, LostNumbers lost) {
        this.jdbc = jdbc;
        this.lost = lost;
    }

    /** The number of the next one; the community is held. */
    int nextNumber(CommunityId community) {
        int last = jdbc.sql("select coalesce(max(number), 0) from community.meeting where community = :community")
                .param("community", community.value())
                .query(Integer.class)
                .single();
        return Math.max(last, lost.highest(List.of("meeting.announced"), community.value())) + 1;
    }

    void insert(Meeting meeting) {
        said("""
                        insert into community.meeting
                          (id, community, number, title, place, online, zone, starts_at, ends_at, agenda, capacity,
                           announced_at, changed_at)
                        values (:id, :community, :number, :title, :place, :online, :zone, :starts, :ends, :agenda,
                          :capacity, :at, :at)
                        """, meeting.said())
                .param("id", meeting.id().value())
                .param("community", meeting.community().value())
                .param("number", meeting.number())
                .param("at", Timestamp.from(meeting.announcedAt()))
                .update();
    }

    /** Says something else of it; false when it is no longer at this sequence. One that moves is reminded of again. */
    boolean change(MeetingId id, Meeting.Said said, int sequence, Instant now) {
        return said("""
                        update community.meeting set title = :title, place = :place, online = :online, zone = :zone,
                          reminded = reminded and starts_at = :starts, starts_at = :starts, ends_at = :ends,
                          agenda = :agenda, capacity = :capacity, sequence = sequence + 1, changed_at = :now
                        where id = :id and sequence = :sequence
                        """, said)
                        .param("id", id.value())
                        .param("sequence", sequence)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void cancel(MeetingId id, String reason, Instant now) {
        jdbc.sql("""
                        update community.meeting
                        set reason = :reason, sequence = sequence + 1, changed_at = :now where id = :id
                        """)
                .param("id", id.value())
                .param("reason", reason)
                .param("now", Timestamp.from(now))
                .update();
    }

    void publishMinutes(MeetingId id, String minutes, Instant now) {
        jdbc.sql("update community.meeting set minutes = :minutes, changed_at = :now where id = :id")
                .param("id", id.value())
                .param("minutes", minutes)
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Meeting> find(CommunityId community, int number) {
        return jdbc.sql(SELECT + "where m.community = :community and m.number = :number")
                .param("community", community.value())
                .param("number", number)
                .query(MeetingStore::meeting)
                .optional();
    }

    /** A meeting that nobody else changes, or registers for, before the end of the transaction. */
    Optional<Meeting> held(MeetingId id) {
        jdbc.sql("select 1 from community.meeting where id = :id for update")
                .param("id", id.value())
                .query(Integer.class)
                .optional();
        return byIds(List.of(id.value())).stream().findFirst();
    }

    List<Meeting> byIds(Collection<UUID> ids) {
        return jdbc.sql(SELECT + "where m.id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(MeetingStore::meeting)
                .list();
    }

    /** Those that end after this instant, the next one first. */
    List<Meeting> coming(CommunityId community, Instant now, int limit) {
        return jdbc.sql(SELECT + """
                        where m.community = :community and m.starts_at > :day and m.ends_at > :now
                        order by m.starts_at, m.number limit :limit
                        """)
                .param("community", community.value())
                .param("day", Timestamp.from(now.minus(HoldMeetings.LONGEST)))
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query(MeetingStore::meeting)
                .list();
    }

    /** Those that started before this instant and are over by now, the latest first. */
    List<Meeting> past(CommunityId community, Instant before, Instant now, int limit) {
        return jdbc.sql(SELECT + """
                        where m.community = :community and m.starts_at < :before and m.ends_at <= :now
                        order by m.starts_at desc, m.number desc limit :limit
                        """)
                .param("community", community.value())
                .param("before", Timestamp.from(before))
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query(MeetingStore::meeting)
                .list();
    }

    /** Those that start after this instant, the latest first. */
    List<Meeting> since(CommunityId community, Instant since, int limit) {
        return jdbc.sql(SELECT + """
                        where m.community = :community and m.starts_at > :since
                        order by m.starts_at desc, m.number desc limit :limit
                        """)
                .param("community", community.value())
                .param("since", Timestamp.from(since))
                .param("limit", limit)
                .query(MeetingStore::meeting)
                .list();
    }

    /** Those that start before this instant, of which nobody was reminded, held. */
    List<MeetingId> toRemind(Instant before, int limit) {
        return jdbc.sql("""
                        select id from community.meeting where not reminded and starts_at < :before
                        order by starts_at limit :limit for update skip locked
                        """)
                .param("before", Timestamp.from(before))
                .param("limit", limit)
                .query((row, number) -> new MeetingId(row.getObject("id", UUID.class)))
                .list();
    }

    void reminded(MeetingId id) {
        jdbc.sql("update community.meeting set reminded = true where id = :id")
                .param("id", id.value())
                .update();
    }

    Slice<Meeting> oldest(Optional<Cursor> after, int limit) {
        Cursor from = after.orElse(Cursor.OLDEST);
        List<Meeting> read = jdbc.sql(
                        SELECT + "where (m.announced_at, m.id) > (:at, :id) order by m.announced_at, m.id limit :limit")
                .param("at", Timestamp.from(from.at()))
                .param("id", from.id())
                .param("limit", limit + 1)
                .query(MeetingStore::meeting)
                .list();
        return Slice.of(
                read,
                limit,
                meeting -> new Cursor(meeting.announcedAt(), meeting.id().value()));
    }

    void register(MeetingId meeting, PersonId person, Instant now) {
        jdbc.sql("""
                        insert into community.registration (meeting, person, at) values (:meeting, :person, :now)
                        on conflict do nothing
                        """)
                .param("meeting", meeting.value())
                .param("person", person.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    void unregister(MeetingId meeting, PersonId person) {
        jdbc.sql("delete from community.registration where meeting = :meeting and person = :person")
                .param("meeting", meeting.value())
                .param("person", person.value())
                .update();
    }

    boolean registered(MeetingId meeting, PersonId person) {
        return jdbc.sql("""
                        select exists (select from community.registration
                          where meeting = :meeting and person = :person)
                        """)
                .param("meeting", meeting.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    List<PersonId> registered(MeetingId meeting) {
        return jdbc.sql("select person from community.registration where meeting = :meeting order by at, person")
                .param("meeting", meeting.value())
                .query((row, number) -> new PersonId(row.getObject("person", UUID.class)))
                .list();
    }

    /** Deletes every registration of a person who leaves the platform. */
    void forget(PersonId person) {
        jdbc.sql("delete from community.registration where person = :person")
                .param("person", person.value())
                .update();
    }

    private JdbcClient.StatementSpec said(String sql, Meeting.Said said) {
        return jdbc.sql(sql)
                .param("title", said.title())
                .param("place", said.place().orElse(null))
                .param("online", said.online().map(URI::toString).orElse(null))
                .param("zone", said.zone().getId())
                .param("starts", Timestamp.from(said.starts()))
                .param("ends", Timestamp.from(said.ends()))
                .param("agenda", said.agenda())
                .param("capacity", said.capacity().orElse(null));
    }

    private static Meeting meeting(ResultSet row, int number) throws SQLException {
        return new Meeting(
                new MeetingId(row.getObject("id", UUID.class)),
                new CommunityId(row.getObject("community", UUID.class)),
                row.getInt("number"),
                new Meeting.Said(
                        row.getString("title"),
                        Optional.ofNullable(row.getString("place")),
                        Optional.ofNullable(row.getString("online")).map(URI::create),
                        ZoneId.of(row.getString("zone")),
                        row.getTimestamp("starts_at").toInstant(),
                        row.getTimestamp("ends_at").toInstant(),
                        row.getString("agenda"),
                        Optional.ofNullable(row.getObject("capacity", Integer.class))),
                row.getInt("sequence"),
                Optional.ofNullable(row.getString("reason")),
                Optional.ofNullable(row.getString("minutes")),
                row.getTimestamp("announced_at").toInstant(),
                row.getTimestamp("changed_at").toInstant(),
                row.getInt("registered"));
    }
}
