package org.multitude.contribution;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multitude.identity.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is to be relayed, and the contact points it goes to, in PostgreSQL. */
@Repository
class RelayStore {
    private final JdbcClient jdbc;

    RelayStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A contact point: where it is, the secret of its choice, whether it wants no messages. */
    record ContactPoint(String address, String token, boolean stopped) {}

    void queue(
            ContributionId contribution, OrganizationId body, Optional<String> contact, RelayState state, Instant now) {
        jdbc.sql("""
                        insert into contribution.relay (contribution, body, contact, state, queued_at)
                        values (:contribution, :body, :contact, :state, :now)
                        """)
                .param("contribution", contribution.value())
                .param("body", body.value())
                .param("contact", contact.orElse(null))
                .param("state", state.code())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The contact point at this address; nobody else writes to it until the end of the transaction. */
    ContactPoint lock(String address, String freshToken) {
        jdbc.sql("""
                        insert into contribution.contact_point (address, token) values (:address, :token)
                        on conflict (address) do nothing
                        """).param("address", address).param("token", freshToken).update();
        return jdbc.sql(
                        "select address, token, stopped_at from contribution.contact_point where address = :address for update")
                .param("address", address)
                .query((row, number) -> new ContactPoint(
                        row.getString("address"), row.getString("token"), row.getTimestamp("stopped_at") != null))
                .single();
    }

    Optional<ContactPoint> byToken(String token) {
        return jdbc.sql("select address, token, stopped_at from contribution.contact_point where token = :token")
                .param("token", token)
                .query((row, number) -> new ContactPoint(
                        row.getString("address"), row.getString("token"), row.getTimestamp("stopped_at") != null))
                .optional();
    }

    /** It wants no messages any more; what waits for it is not sent. */
    void stop(String address, Instant now) {
        jdbc.sql(
                        "update contribution.contact_point set stopped_at = :now where address = :address and stopped_at is null")
                .param("now", Timestamp.from(now))
                .param("address", address)
                .update();
        jdbc.sql("update contribution.relay set state = 'stopped' where contact = :address and state = 'waiting'")
                .param("address", address)
                .update();
    }

    /** What this message was to tell waits again. */
    void again(UUID message) {
        jdbc.sql("""
                        update contribution.relay set state = 'waiting', message = null
                        where message = :message and state = 'posted'
                        """).param("message", message).update();
    }

    /** It wants messages again, from now on. */
    void resume(String address) {
        jdbc.sql("update contribution.contact_point set stopped_at = null where address = :address")
                .param("address", address)
                .update();
    }

    /** Contact points that something waits for and that were not written to since this instant. */
    List<String> due(Instant since, int limit) {
        return jdbc.sql("""
                        select distinct r.contact from contribution.relay r
                        left join contribution.contact_point p on p.address = r.contact
                        where r.state = 'waiting' and (p.last_mail_at is null or p.last_mail_at <= :since)
                        order by r.contact limit :limit
                        """)
                .param("since", Timestamp.from(since))
                .param("limit", limit)
                .query((row, number) -> row.getString("contact"))
                .list();
    }

    /** Contributions that wait for a contact point, the oldest first. */
    List<ContributionId> waiting(String contact, int limit) {
        return jdbc.sql("""
                        select r.contribution from contribution.relay r
                        join contribution.contribution c on c.id = r.contribution
                        where r.contact = :contact and r.state = 'waiting' and not c.erased and c.state <> 'merged'
                        order by r.queued_at, r.contribution limit :limit
                        """)
                .param("contact", contact)
                .param("limit", limit)
                .query((row, number) -> new ContributionId(row.getObject("contribution", UUID.class)))
                .list();
    }

    void posted(String contact, Collection<ContributionId> contributions, UUID message, Instant now) {
        jdbc.sql("""
                        update contribution.relay set state = 'posted', message = :message
                        where contribution = any(:contributions) and state = 'waiting'
                        """)
                .param("message", message)
                .param(
                        "contributions",
                        contributions.stream().map(ContributionId::value).toArray(UUID[]::new))
                .update();
        jdbc.sql("update contribution.contact_point set last_mail_at = :now where address = :contact")
                .param("now", Timestamp.from(now))
                .param("contact", contact)
                .update();
    }

    /** Messages on their way, in the order of their ids, after one. */
    List<UUID> messages(UUID after, int limit) {
        return jdbc.sql("""
                        select distinct message from contribution.relay
                        where state = 'posted' and message > :after order by message limit :limit
                        """)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> row.getObject("message", UUID.class))
                .list();
    }

    /** Settles what a message carried, and says which contributions. */
    List<ContributionId> settle(UUID message, RelayState state) {
        return jdbc.sql("""
                        update contribution.relay set state = :state where message = :message and state = 'posted'
                        returning contribution
                        """)
                .param("state", state.code())
                .param("message", message)
                .query((row, number) -> new ContributionId(row.getObject("contribution", UUID.class)))
                .list();
    }

    /** The people of the body are here: what did not leave yet is on their desk. */
    void needless(OrganizationId body) {
        jdbc.sql("update contribution.relay set state = 'needless' where body = :body and state = 'waiting'")
                .param("body", body.value())
                .update();
    }

    Optional<RelayState> state(ContributionId contribution) {
        return jdbc.sql("select state from contribution.relay where contribution = :contribution")
                .param("contribution", contribution.value())
                .query(String.class)
                .optional()
                .map(RelayState::of);
    }

    /** How many contributions to a body were relayed, counted up to {@code most}. */
    long relayed(OrganizationId body, int most) {
        return jdbc.sql("""
                        select count(*) from (select 1 from contribution.relay
                            where body = :body and state = 'relayed' limit :most) r
                        """)
                .param("body", body.value())
                .param("most", most)
                .query(Long.class)
                .single();
    }
}
