package org.multitude.platform.web;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multitude.platform.text.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sessions of signed-in accounts, in PostgreSQL: there is none before sign-in. */
@Component
public class Sessions {
    static final Duration LIFE = Duration.ofDays(30);
    static final Duration IDLE = Duration.ofHours(12);

    private final JdbcClient jdbc;
    private final Clock clock;

    public Sessions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Opens a session for an account that has just proved who it is.
     *
     * @param program what it signs in with, as a person would call it; may be empty
     */
    @Transactional
    public Session start(UUID account, String program) {
        String token = Secrets.random();
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into web.session (id, token_hash, account, program, started_at, seen_at, ends_at)
                        values (:id, :hash, :account, :program, :now, :now, :ends)
                        """)
                .param("id", UUID.randomUUID())
                .param("hash", Secrets.hash(token))
                .param("account", account)
                .param("program", program)
                .param("now", Timestamp.from(now))
                .param("ends", Timestamp.from(now.plus(LIFE)))
                .update();
        return new Session(token, account);
    }

    /** The live session with this token, marked as seen at most once a minute. */
    @Transactional
    public Optional<Session> find(String token) {
        Instant now = clock.instant();
        byte[] hash = Secrets.hash(token);
        Optional<UUID> account = jdbc.sql("""
                        select account from web.session
                        where token_hash = :hash and ends_at > :now and seen_at > :idle
                        """)
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .param("idle", Timestamp.from(now.minus(IDLE)))
                .query(UUID.class)
                .optional();
        account.ifPresent(ignored -> jdbc.sql(
                        "update web.session set seen_at = :now where token_hash = :hash and seen_at < :minute")
                .param("now", Timestamp.from(now))
                .param("hash", hash)
                .param("minute", Timestamp.from(now.minusSeconds(60)))
                .update());
        return account.map(id -> new Session(token, id));
    }

    /** The live sessions of the account that this one belongs to, last seen first, at most a hundred. */
    public List<OpenSession> open(Session session) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        select id, program, started_at, seen_at, token_hash = :hash as current from web.session
                        where account = :account and ends_at > :now and seen_at > :idle
                        order by seen_at desc, id limit 100
                        """)
                .param("hash", Secrets.hash(session.token()))
                .param("account", session.account())
                .param("now", Timestamp.from(now))
                .param("idle", Timestamp.from(now.minus(IDLE)))
                .query((row, number) -> new OpenSession(
                        row.getObject("id", UUID.class),
                        row.getString("program"),
                        row.getTimestamp("started_at").toInstant(),
                        row.getTimestamp("seen_at").toInstant(),
                        row.getBoolean("current")))
                .list();
    }

    /** Ends one session of an account; of another account's it ends none. */
    @Transactional
    public void end(UUID account, UUID id) {
        jdbc.sql("delete from web.session where account = :account and id = :id")
                .param("account", account)
                .param("id", id)
                .update();
    }

    /** Ends every other session of the account that this one belongs to. */
    @Transactional
    public void endOthers(Session session) {
        jdbc.sql("delete from web.session where account = :account and token_hash <> :hash")
                .param("account", session.account())
                .param("hash", Secrets.hash(session.token()))
                .update();
    }

    /** Ends a session. */
    @Transactional
    public void end(Session session) {
        jdbc.sql("delete from web.session where token_hash = :hash")
                .param("hash", Secrets.hash(session.token()))
                .update();
    }

    /** Ends every session of an account, after a change of password for instance. */
    @Transactional
    public void endAll(UUID account) {
        jdbc.sql("delete from web.session where account = :account")
                .param("account", account)
                .update();
    }
}
