package org.multitude.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.multitude.identity.PersonId;
import org.multitude.record.ActId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Inboxes in PostgreSQL. */
@Repository
class InboxStore {
    private final JdbcClient jdbc;

    InboxStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Puts a notice into these inboxes, where of some it waits for a summary; those it is new in: nobody is told of the same
     * act twice.
     */
    Set<PersonId> insert(
            Collection<PersonId> recipients,
            Collection<PersonId> waiting,
            Optional<UUID> thing,
            Notice notice,
            Instant now) {
        return jdbc.sql("""
                        insert into notification.item (id, recipient, sentence, arguments, address, act, thing, told_at, waiting)
                        select gen_random_uuid(), recipient, :sentence, :arguments, :address, :act, :thing, :now,
                          recipient = any(:waiting)
                        from unnest(:recipients::uuid[]) as recipient
                        on conflict (recipient, act) do nothing
                        returning recipient
                        """)
                .param("recipients", recipients.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("waiting", waiting.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("sentence", notice.sentence())
                .param("arguments", notice.arguments().toArray(String[]::new))
                .param("address", notice.address())
                .param("act", notice.act().map(ActId::value).orElse(null), Types.OTHER)
                .param("thing", thing.orElse(null), Types.OTHER)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new PersonId(row.getObject("recipient", UUID.class)))
                .set();
    }

    /**
     * A notice that waited for a summary.
     *
     * @param thing what it is about, if that is known
     * @param all how many of hers waited
     */
    record Waiting(Notice notice, Optional<UUID> thing, int all) {}

    /** Lets no notice of these people wait any longer, and gives the newest unread ones of each. */
    Map<PersonId, List<Waiting>> take(Collection<PersonId> recipients, int most) {
        Map<PersonId, List<Waiting>> taken = new LinkedHashMap<>();
        jdbc.sql("""
                        with taken as (
                          update notification.item set waiting = false where recipient = any(:recipients) and waiting
                          returning recipient, id, sentence, arguments, address, act, thing, told_at, unread),
                        ranked as (
                          select *, row_number() over (partition by recipient order by told_at desc, id desc) as place,
                            count(*) over (partition by recipient) as number
                          from taken where unread)
                        select * from ranked where place <= :most order by recipient, place
                        """)
                .param("recipients", recipients.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("most", most)
                .query(row -> {
                    taken.computeIfAbsent(
                                    new PersonId(row.getObject("recipient", UUID.class)), person -> new ArrayList<>())
                            .add(new Waiting(
                                    notice(row),
                                    Optional.ofNullable(row.getObject("thing", UUID.class)),
                                    row.getInt("number")));
                });
        return taken;
    }

    /** Notices after a place, unread ones first, each kind newest first: all, or those on a thing. */
    List<InboxItem> after(PersonId recipient, Optional<UUID> thing, InboxPlace place, int limit) {
        return jdbc.sql("""
                        select id, sentence, arguments, address, act, thing, told_at, unread from notification.item
                        where recipient = :recipient and (unread, told_at, id) < (:unread, :at, :id)
                        """ + (thing.isPresent() ? "and thing = :thing " : "")
                        + "order by unread desc, told_at desc, id desc limit :limit")
                .param("thing", thing.orElse(null), Types.OTHER)
                .param("recipient", recipient.value())
                .param("unread", place.unread())
                .param("at", Timestamp.from(place.cursor().at()))
                .param("id", place.cursor().id())
                .param("limit", limit)
                .query(InboxStore::item)
                .list();
    }

    /** The newest notices, read or not. */
    List<InboxItem> newest(PersonId recipient, int limit) {
        String some = """
                (select id, sentence, arguments, address, act, thing, told_at, unread from notification.item
                 where recipient = :recipient and %s order by told_at desc, id desc limit :limit)
                """;
        return jdbc.sql(some.formatted("unread") + " union all " + some.formatted("not unread")
                        + " order by told_at desc, id desc limit :limit")
                .param("recipient", recipient.value())
                .param("limit", limit)
                .query(InboxStore::item)
                .list();
    }

    /** Number of unread notices, counted up to {@code most}. */
    int unread(PersonId recipient, int most) {
        return jdbc.sql("""
                        select count(*) from (
                          select 1 from notification.item where recipient = :recipient and unread limit :most) counted
                        """)
                .param("recipient", recipient.value())
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    void markRead(PersonId recipient, UUID item) {
        jdbc.sql("update notification.item set unread = false where recipient = :recipient and id = :id")
                .param("recipient", recipient.value())
                .param("id", item)
                .update();
    }

    /** Marks some that were told until this instant; says how many. */
    int markRead(PersonId recipient, Instant until, int limit) {
        return jdbc.sql("""
                        update notification.item set unread = false where id in (
                          select id from notification.item
                          where recipient = :recipient and unread and told_at <= :until limit :limit)
                        """)
                .param("recipient", recipient.value())
                .param("until", Timestamp.from(until))
                .param("limit", limit)
                .update();
    }

    /** Deletes what people were told of these acts, and whatever led to this page or to a place on it. */
    void deleteAbout(Collection<ActId> acts, String path) {
        jdbc.sql("""
                        delete from notification.item where act = any(:acts)
                        or address ~ ('^' || regexp_replace(:path, '[^[:alnum:]]', '\\\\\\&', 'g') || '($|[^0-9])')
                        """)
                .param("acts", acts.stream().map(ActId::value).toArray(UUID[]::new))
                .param("path", path)
                .update();
    }

    /** Deletes an inbox. */
    void delete(PersonId recipient) {
        jdbc.sql("delete from notification.item where recipient = :recipient")
                .param("recipient", recipient.value())
                .update();
    }

    private static InboxItem item(ResultSet row, int number) throws SQLException {
        return new InboxItem(
                row.getObject("id", UUID.class),
                notice(row),
                Optional.ofNullable(row.getObject("thing", UUID.class)),
                row.getTimestamp("told_at").toInstant(),
                row.getBoolean("unread"));
    }

    private static Notice notice(ResultSet row) throws SQLException {
        String[] arguments = (String[]) row.getArray("arguments").getArray();
        return new Notice(
                row.getString("sentence"),
                List.of(arguments),
                row.getString("address"),
                Optional.ofNullable(row.getObject("act", UUID.class)).map(ActId::new));
    }
}
