package org.multitude.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests to speak for bodies, in PostgreSQL. */
@Repository
class BodyClaimStore {
    private static final String SELECT = """
            select id, body, person, office, address, reason, asked_at, state, refusal, decided_at from identity.body_claim
            """;

    private final JdbcClient jdbc;

    BodyClaimStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Deletes what a person asked for, and that she decided what others asked for. */
    void forget(PersonId person) {
        jdbc.sql("delete from identity.body_claim where person = :person")
                .param("person", person.value())
                .update();
        jdbc.sql("update identity.body_claim set decided_by = null where decided_by = :person")
                .param("person", person.value())
                .update();
    }

    /** Adds a request; false when this person has one that waits for the same body. */
    boolean insert(BodyClaim claim) {
        return jdbc.sql("""
                        insert into identity.body_claim (id, body, person, office, address, reason, asked_at, state)
                        values (:id, :body, :person, :office, :address, :reason, :at, :state)
                        on conflict (body, person) where state = 'waiting' do nothing
                        """)
                        .param("id", claim.id())
                        .param("body", claim.body().value())
                        .param("person", claim.person().value())
                        .param("office", claim.office())
                        .param("address", claim.address().orElse(null))
                        .param("reason", claim.reason().orElse(null))
                        .param("at", Timestamp.from(claim.askedAt()))
                        .param("state", claim.state().code())
                        .update()
                == 1;
    }

    /** A request, which nobody else decides until the end of the transaction. */
    Optional<BodyClaim> lock(UUID id) {
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id)
                .query(BodyClaimStore::claim)
                .optional();
    }

    void decide(UUID id, BodyClaim.State state, Optional<String> refusal, PersonId by, Instant now) {
        jdbc.sql("""
                        update identity.body_claim
                        set state = :state, refusal = :refusal, decided_by = :by, decided_at = :now where id = :id
                        """)
                .param("state", state.code())
                .param("refusal", refusal.orElse(null))
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    /** Closes the requests of others for a body that has its people now, and says whose they were. */
    List<PersonId> overtake(OrganizationId body, PersonId by, Instant now) {
        return jdbc.sql("""
                        update identity.body_claim set state = 'overtaken', decided_by = :by, decided_at = :now
                        where body = :body and state = 'waiting' returning person
                        """)
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .param("body", body.value())
                .query((row, number) -> new PersonId(row.getObject("person", UUID.class)))
                .list();
    }

    /** The last request of a person for a body. */
    Optional<BodyClaim> last(OrganizationId body, PersonId person) {
        return jdbc.sql(SELECT + "where body = :body and person = :person order by asked_at desc limit 1")
                .param("body", body.value())
                .param("person", person.value())
                .query(BodyClaimStore::claim)
                .optional();
    }

    Optional<BodyClaim> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(BodyClaimStore::claim)
                .optional();
    }

    /** Those that wait, the oldest first. */
    Slice<BodyClaim> waiting(Optional<Cursor> after, int limit) {
        Cursor from = after.orElse(Cursor.OLDEST);
        List<BodyClaim> read = jdbc.sql(SELECT + """
                        where state = 'waiting' and (asked_at, id) > (:at, :id) order by asked_at, id limit :limit
                        """)
                .param("at", Timestamp.from(from.at()))
                .param("id", from.id())
                .param("limit", limit + 1)
                .query(BodyClaimStore::claim)
                .list();
        return Slice.of(read, limit, claim -> new Cursor(claim.askedAt(), claim.id()));
    }

    /** The last ones decided. */
    List<BodyClaim> decided(int limit) {
        return jdbc.sql(SELECT + "where state <> 'waiting' order by decided_at desc limit :limit")
                .param("limit", limit)
                .query(BodyClaimStore::claim)
                .list();
    }

    private static BodyClaim claim(ResultSet row, int number) throws SQLException {
        return new BodyClaim(
                row.getObject("id", UUID.class),
                new OrganizationId(row.getObject("body", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("office"),
                Optional.ofNullable(row.getString("address")),
                Optional.ofNullable(row.getString("reason")),
                row.getTimestamp("asked_at").toInstant(),
                BodyClaim.State.of(row.getString("state")),
                Optional.ofNullable(row.getString("refusal")),
                Optional.ofNullable(row.getTimestamp("decided_at")).map(Timestamp::toInstant));
    }
}
