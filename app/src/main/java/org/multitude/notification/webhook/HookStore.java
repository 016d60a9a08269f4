package org.multitude.notification.webhook;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multitude.identity.OrganizationId;
import org.multitude.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Webhooks and their deliveries in PostgreSQL. */
@Repository
class HookStore {
    private static final String SELECT = """
            select id, person, organization, address, types, body, thing, position, working, attempts, failing_since
            from notification.hook
            """;
    private static final int KEPT = 100;

    private final JdbcClient jdbc;

    HookStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Hook hook, byte[] secret, Instant now) {
        jdbc.sql("""
                        insert into notification.hook
                          (id, person, organization, address, secret, types, body, thing, created_at, position, next_at)
                        values (:id, :person, :organization, :address, :secret, :types, :body, :thing, :now, :position, :now)
                        """)
                .param("id", hook.id())
                .param("person", person(hook.owner()), Types.OTHER)
                .param("organization", organization(hook.owner()), Types.OTHER)
                .param("address", hook.address().toString())
                .param("secret", secret)
                .param("types", hook.wanted().types().toArray(String[]::new))
                .param("body", hook.wanted().body().orElse(null), Types.OTHER)
                .param("thing", hook.wanted().thing().orElse(null), Types.OTHER)
                .param("now", Timestamp.from(now))
                .param("position", hook.position())
                .update();
    }

    List<Hook> of(Owner owner, int limit) {
        UUID person = person(owner);
        String whose = person == null ? "organization" : "person";
        return jdbc.sql(SELECT + "where " + whose + " = :owner order by created_at, id limit :limit")
                .param("owner", person == null ? organization(owner) : person)
                .param("limit", limit)
                .query(HookStore::hook)
                .list();
    }

    Optional<Hook> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(HookStore::hook)
                .optional();
    }

    byte[] secret(UUID id) {
        return jdbc.sql("select secret from notification.hook where id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
    }

    /** Takes hooks that are due; nobody else will before {@code until}. */
    List<Hook> takeDue(Instant now, Instant until, int limit) {
        return jdbc.sql("""
                        update notification.hook set next_at = :until where id in (
                          select id from notification.hook where working and next_at <= :now
                          order by next_at limit :limit for update skip locked)
                        returning id, person, organization, address, types, body, thing, position, working, attempts, failing_since
                        """)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .param("limit", limit)
                .query(HookStore::hook)
                .list();
    }

    /** Acts before this place were sent or not wanted; it is looked at again at this instant. */
    void went(UUID id, long position, Instant next) {
        jdbc.sql("""
                        update notification.hook
                        set position = :position, attempts = 0, failing_since = null, next_at = :next where id = :id
                        """)
                .param("position", position)
                .param("next", Timestamp.from(next))
                .param("id", id)
                .update();
    }

    /** The act at this place was not taken; it is sent again at this instant, or never while it does not work. */
    void failed(UUID id, long position, Instant since, boolean working, Instant next) {
        jdbc.sql("""
                        update notification.hook
                        set position = :position, attempts = attempts + 1, failing_since = :since, working = :working,
                            next_at = :next
                        where id = :id
                        """)
                .param("position", position)
                .param("since", Timestamp.from(since))
                .param("working", working)
                .param("next", Timestamp.from(next))
                .param("id", id)
                .update();
    }

    /** Goes on where it stopped. */
    void resume(UUID id, Instant now) {
        jdbc.sql("""
                        update notification.hook set working = true, attempts = 0, failing_since = null, next_at = :now
                        where id = :id
                        """).param("id", id).param("now", Timestamp.from(now)).update();
    }

    /** Acts came: whoever does not wait after a failure is looked at now. */
    void wake(Instant now) {
        jdbc.sql("""
                        update notification.hook set next_at = :now
                        where working and attempts = 0 and next_at > :now and next_at < :soon
                        """)
                .param("now", Timestamp.from(now))
                .param("soon", Timestamp.from(now.plus(DeliverHooks.IDLE)))
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from notification.hook where id = :id").param("id", id).update();
    }

    void delete(PersonId person) {
        jdbc.sql("delete from notification.hook where person = :person")
                .param("person", person.value())
                .update();
    }

    /** Keeps what came of a delivery, and the last ones only. */
    void log(UUID hook, Delivery delivery) {
        jdbc.sql("""
                        insert into notification.delivery (id, hook, message, act, at, status, millis, said)
                        select :id, id, :message, :act, :at, :status, :millis, :said from notification.hook where id = :hook
                        """)
                .param("id", delivery.id())
                .param("hook", hook)
                .param("message", delivery.message())
                .param("act", delivery.act().orElse(null), Types.OTHER)
                .param("at", Timestamp.from(delivery.at()))
                .param("status", delivery.status().orElse(null), Types.INTEGER)
                .param("millis", delivery.millis())
                .param("said", delivery.said())
                .update();
        jdbc.sql("""
                        delete from notification.delivery where id in (
                          select id from notification.delivery where hook = :hook order by at desc, id desc offset :kept)
                        """).param("hook", hook).param("kept", KEPT).update();
    }

    List<Delivery> deliveries(UUID hook, int limit) {
        return jdbc.sql("""
                        select id, message, act, at, status, millis, said from notification.delivery
                        where hook = :hook order by at desc, id desc limit :limit
                        """)
                .param("hook", hook)
                .param("limit", limit)
                .query(HookStore::delivery)
                .list();
    }

    Optional<Delivery> delivery(UUID hook, UUID id) {
        return jdbc.sql("""
                        select id, message, act, at, status, millis, said from notification.delivery
                        where hook = :hook and id = :id
                        """)
                .param("hook", hook)
                .param("id", id)
                .query(HookStore::delivery)
                .optional();
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getString("message"),
                Optional.ofNullable(row.getObject("act", UUID.class)),
                row.getTimestamp("at").toInstant(),
                Optional.ofNullable(row.getObject("status", Integer.class)),
                row.getInt("millis"),
                row.getString("said"));
    }

    private static @Nullable UUID person(Owner owner) {
        return owner instanceof Owner.Somebody(PersonId person) ? person.value() : null;
    }

    private static @Nullable UUID organization(Owner owner) {
        return owner instanceof Owner.Body(OrganizationId organization) ? organization.value() : null;
    }

    private static Owner owner(ResultSet row) throws SQLException {
        UUID person = row.getObject("person", UUID.class);
        return person == null
                ? new Owner.Body(new OrganizationId(row.getObject("organization", UUID.class)))
                : new Owner.Somebody(new PersonId(person));
    }

    private static Hook hook(ResultSet row, int number) throws SQLException {
        return new Hook(
                row.getObject("id", UUID.class),
                owner(row),
                URI.create(row.getString("address")),
                new Hook.Wanted(
                        List.of((String[]) row.getArray("types").getArray()),
                        Optional.ofNullable(row.getObject("body", UUID.class)),
                        Optional.ofNullable(row.getObject("thing", UUID.class))),
                row.getLong("position"),
                row.getBoolean("working"),
                row.getInt("attempts"),
                Optional.ofNullable(row.getTimestamp("failing_since")).map(Timestamp::toInstant));
    }
}
