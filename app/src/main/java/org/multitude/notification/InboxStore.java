package org.multitude.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
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

    /** Puts a notice into these inboxes; those it is new in: nobody is told of the same act twice. */
    Set<PersonId> insert(Collection<PersonId> recipients, Optional<UUID> thing, Notice notice, Instant now) {
        return jdbc.sql("""
                        insert into notification.item (id, recipient, sentence, arguments, address, act, thing, told_at)
                        select gen_random_uuid(), recipient, :sentence, :arguments, :address, :act, :thing, :now
                        from unnest(:recipients::uuid[]) as recipient
                        on conflict (recipient, act) do nothing
                        returning recipient
                        """)
                .param("recipients", recipients.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("sentence", notice.sentence())
                .param("arguments", notice.arguments().toArray(String[]::new))
                .param("address", notice.address())
                .param("act", notice.act().map(ActId::value).orElse(null), Types.OTHER)
                .param("thing", thing.orElse(null), Types.OTHER)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new PersonId(row.getObject("recipient", UUID.class)))
                .set();
    }

    /** Notices after a place, unread ones first, each kind newest first. */
    List<InboxItem> after(PersonId recipient, InboxPlace place, int limit) {
        return jdbc.sql("""
                        select id, sentence, arguments, address, act, told_at, unread from notification.item
                        where recipient = :recipient and (unread, told_at, id) < (:unread, :at, :id)
                        order by unread desc, told_at desc, id desc limit :limit
                        """)
                .param("recipient", recipient.value())
                .param("unread", place.unread())
                .param("at", Timestamp.from(place.cursor().at()))
                .param("id", place.cursor().id())
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

    void markAllRead(PersonId recipient) {
        jdbc.sql("update notification.item set unread = false where recipient = :recipient and unread")
                .param("recipient", recipient.value())
                .update();
    }

    /** Deletes what people were told of these acts, and whatever led to this page or to a place on it. */
    void deleteAbout(Collection<ActId> acts, String path) {
        jdbc.sql("delete from notification.item where act = any(:acts) or address ~ ('^' || :path || '($|[^0-9])')")
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
        String[] arguments = (String[]) row.getArray("arguments").getArray();
        return new InboxItem(
                row.getObject("id", UUID.class),
                new Notice(
                        row.getString("sentence"),
                        List.of(arguments),
                        row.getString("address"),
                        Optional.ofNullable(row.getObject("act", UUID.class)).map(ActId::new)),
                row.getTimestamp("told_at").toInstant(),
                row.getBoolean("unread"));
    }
}
