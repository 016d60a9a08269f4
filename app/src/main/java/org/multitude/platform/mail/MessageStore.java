package org.multitude.platform.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.platform.mail.KeptMessage.State;
import org.multitude.platform.text.Lang;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Messages in PostgreSQL. */
@Repository
class MessageStore {
    private static final String SELECT = """
            select id, recipient, language, subject, body, settings, one_click, secret, posted_at, state, attempts, next_at, problem
            from mail.message
            """;

    private final JdbcClient jdbc;

    MessageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, Message message, State state, Instant now) {
        jdbc.sql("""
                        insert into mail.message
                          (id, recipient, language, subject, body, settings, one_click, secret, posted_at, state, next_at)
                        values (:id, :to, :language, :subject, :body, :settings, :oneClick, :secret, :now, :state, :now)
                        """)
                .param("id", id)
                .param("to", message.to())
                .param("language", message.language().code())
                .param("subject", message.subject())
                .param("body", message.body())
                .param("settings", message.settings().orElse(null))
                .param("oneClick", message.oneClick())
                .param("secret", message.secret())
                .param("now", Timestamp.from(now))
                .param("state", state.code())
                .update();
    }

    void deleteTo(String recipient) {
        jdbc.sql("delete from mail.message where recipient = :recipient")
                .param("recipient", recipient)
                .update();
    }

    /** Those whose text leads to this page or to something below it; not to the one whose number only begins alike. */
    void deleteAbout(String path) {
        jdbc.sql("""
                        delete from mail.message
                        where body ~ (regexp_replace(:path, '[^[:alnum:]]', '\\\\\\&', 'g') || '($|[^0-9])')
                        """).param("path", path).update();
    }

    /** What became of several messages; those that were forgotten are left out. */
    Map<UUID, State> states(Collection<UUID> ids) {
        return jdbc
                .sql("select id, state from mail.message where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(row.getObject("id", UUID.class), State.of(row.getString("state"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Takes the next message that is due, and nobody else will before {@code until}. */
    Optional<KeptMessage> takeDue(Instant now, Instant until) {
        return jdbc.sql("""
                        update mail.message set next_at = :until, attempts = attempts + 1
                        where id = (
                          select id from mail.message where state = 'waiting' and next_at <= :now
                          order by next_at limit 1 for update skip locked)
                        returning id, recipient, language, subject, body, settings, one_click, secret, posted_at, state,
                          attempts, next_at, problem
                        """)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .query(MessageStore::kept)
                .optional();
    }

    /** Takes this message if it is due, and nobody else will before {@code until}. */
    Optional<KeptMessage> take(UUID id, Instant now, Instant until) {
        return jdbc.sql("""
                        update mail.message set next_at = :until, attempts = attempts + 1
                        where id = :id and state = 'waiting' and next_at <= :now
                        returning id, recipient, language, subject, body, settings, one_click, secret, posted_at, state,
                          attempts, next_at, problem
                        """)
                .param("id", id)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .query(MessageStore::kept)
                .optional();
    }

    /** Whether any message waits that the mail server did not take. */
    boolean anyPutOff() {
        return jdbc.sql("select exists (select 1 from mail.message where state = 'waiting' and problem is not null)")
                .query(Boolean.class)
                .single();
    }

    /** Notes that a message will not be tried again by itself; a secret that left is kept no longer. */
    void settle(UUID id, State state, Optional<String> problem, Instant now) {
        jdbc.sql("""
                        update mail.message set state = :state, problem = :problem, settled_at = :now,
                          body = case when secret and :state = 'sent' then '' else body end
                        where id = :id
                        """)
                .param("state", state.code())
                .param("problem", problem.orElse(null))
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    /** Notes that a message is tried again later. */
    void putOff(UUID id, String problem, Instant next) {
        jdbc.sql("update mail.message set problem = :problem, next_at = :next where id = :id")
                .param("problem", problem)
                .param("next", Timestamp.from(next))
                .param("id", id)
                .update();
    }

    /** Makes a message that did not leave due now. */
    void tryAgain(UUID id, Instant now) {
        jdbc.sql("""
                        update mail.message set state = 'waiting', next_at = :now, settled_at = null
                        where id = :id and state <> 'sent'
                        """).param("now", Timestamp.from(now)).param("id", id).update();
    }

    /** Deletes what was settled before this instant. */
    int forget(Instant before) {
        return jdbc.sql("delete from mail.message where settled_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    /** Deletes what was kept, for want of a mail server, before this instant. */
    int forgetKept(Instant before) {
        return jdbc.sql("delete from mail.message where state = 'kept' and posted_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    Optional<KeptMessage> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(MessageStore::kept)
                .optional();
    }

    Slice<KeptMessage> newest(Optional<Cursor> after, int limit) {
        Cursor from = after.orElse(Cursor.NEWEST);
        List<KeptMessage> read = jdbc.sql(
                        SELECT + "where (posted_at, id) < (:at, :id) order by posted_at desc, id desc limit :limit")
                .param("at", Timestamp.from(from.at()))
                .param("id", from.id())
                .param("limit", limit + 1)
                .query(MessageStore::kept)
                .list();
        return Slice.of(read, limit, message -> new Cursor(message.postedAt(), message.id()));
    }

    private static KeptMessage kept(ResultSet row, int number) throws SQLException {
        return new KeptMessage(
                row.getObject("id", UUID.class),
                new Message(
                        row.getString("recipient"),
                        row.getString("language").equals("en") ? Lang.EN : Lang.FR,
                        row.getString("subject"),
                        row.getString("body"),
                        Optional.ofNullable(row.getString("settings")),
                        row.getBoolean("one_click"),
                        row.getBoolean("secret")),
                row.getTimestamp("posted_at").toInstant(),
                State.of(row.getString("state")),
                row.getInt("attempts"),
                row.getTimestamp("next_at").toInstant(),
                Optional.ofNullable(row.getString("problem")));
    }
}
