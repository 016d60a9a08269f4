package org.multitude.community;

import java.net.URI;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multitude.identity.ActorKind;
import org.multitude.identity.PersonId;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.record.LostNumbers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Calls for contribution and who takes part in them, in PostgreSQL. */
@Repository
class CallStore {
    private static final String SELECT = """
            select c.id, c.community, c.number, c.title, c.need, c.kinds, c.until, c.wanted, c.state, c.outcome,
              c.outcome_address, c.opened_at,
              (select count(*) from community.taking t where t.call = c.id and t.given_back_at is null) as taken
            from community.call c
            """;
    private static final String TAKING = "select id, call, person, kind, name, taken_at from community.taking ";

    private final JdbcClient jdbc;
    private final LostNumbers lost;

    CallStore(JdbcClient jdbc, LostNumbers lost) {
        this.jdbc = jdbc;
        this.lost = lost;
    }

    /** The number of the next one; the community is held. */
    int nextNumber(CommunityId community) {
        int last = jdbc.sql("select coalesce(max(number), 0) from community.call where community = :community")
                .param("community", community.value())
                .query(Integer.class)
                .single();
        return Math.max(last, lost.highest(List.of("call.opened"), community.value())) + 1;
    }

    void insert(Call call) {
        jdbc.sql("""
                        insert into community.call
                          (id, community, number, title, need, kinds, until, wanted, state, opened_at)
                        values (:id, :community, :number, :title, :need, :kinds, :until, :wanted, :state, :at)
                        """)
                .param("id", call.id().value())
                .param("community", call.community().value())
                .param("number", call.number())
                .param("title", call.title())
                .param("need", call.need())
                .param("kinds", Call.codes(call.kinds()))
                .param("until", Date.valueOf(call.until()))
                .param("wanted", call.wanted())
                .param("state", call.state())
                .param("at", Timestamp.from(call.openedAt()))
                .update();
    }

    /** Closes it; false when it was closed. */
    boolean close(CallId id, String outcome, Optional<URI> address) {
        return jdbc.sql("""
                        update community.call set state = 'closed', outcome = :outcome, outcome_address = :address
                        where id = :id and state = 'open'
                        """)
                        .param("id", id.value())
                        .param("outcome", outcome)
                        .param("address", address.map(URI::toString).orElse(null))
                        .update()
                == 1;
    }

    Optional<Call> find(CommunityId community, int number) {
        return jdbc.sql(SELECT + "where c.community = :community and c.number = :number")
                .param("community", community.value())
                .param("number", number)
                .query(CallStore::call)
                .optional();
    }

    /** A call that nobody else changes, or takes, before the end of the transaction. */
    Optional<Call> held(CallId id) {
        jdbc.sql("select 1 from community.call where id = :id for update")
                .param("id", id.value())
                .query(Integer.class)
                .optional();
        return byIds(List.of(id.value())).stream().findFirst();
    }

    List<Call> byIds(Collection<UUID> ids) {
        return jdbc.sql(SELECT + "where c.id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(CallStore::call)
                .list();
    }

    /** Those of a community before a number, the latest first. */
    List<Call> latest(CommunityId community, int before, int limit) {
        return jdbc.sql(SELECT + """
                        where c.community = :community and c.number < :before order by c.number desc limit :limit
                        """)
                .param("community", community.value())
                .param("before", before)
                .param("limit", limit)
                .query(CallStore::call)
                .list();
    }

    Slice<Call> oldest(Optional<Cursor> after, int limit) {
        Cursor from = after.orElse(Cursor.OLDEST);
        List<Call> read = jdbc.sql(
                        SELECT + "where (c.opened_at, c.id) > (:at, :id) order by c.opened_at, c.id limit :limit")
                .param("at", Timestamp.from(from.at()))
                .param("id", from.id())
                .param("limit", limit + 1)
                .query(CallStore::call)
                .list();
        return Slice.of(
                read, limit, call -> new Cursor(call.openedAt(), call.id().value()));
    }

    /** Adds a taking; false when the person takes part already. */
    boolean take(Taking taking) {
        return jdbc.sql("""
                        insert into community.taking (id, call, person, kind, name, taken_at)
                        values (:id, :call, :person, :kind, :name, :at)
                        on conflict (call, person) where given_back_at is null do nothing
                        """)
                        .param("id", taking.id().value())
                        .param("call", taking.call().value())
                        .param("person", taking.person().orElseThrow().value())
                        .param("kind", taking.kind().orElseThrow().code())
                        .param("name", taking.name().orElse(null))
                        .param("at", Timestamp.from(taking.at()))
                        .update()
                == 1;
    }

    Optional<Taking> taking(PersonId person, CallId call) {
        return jdbc.sql(TAKING + "where call = :call and person = :person and given_back_at is null")
                .param("call", call.value())
                .param("person", person.value())
                .query(CallStore::taking)
                .optional();
    }

    /** Ends a taking and forgets whose it was; false when it had ended. */
    boolean giveBack(TakingId id, Instant now) {
        return jdbc.sql("""
                        update community.taking set given_back_at = :now, person = null, kind = null, name = null
                        where id = :id and given_back_at is null
                        """)
                        .param("id", id.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Who takes part in a call, the first ones first. */
    List<Taking> takers(CallId call) {
        return jdbc.sql(TAKING + "where call = :call and given_back_at is null order by taken_at, id")
                .param("call", call.value())
                .query(CallStore::taking)
                .list();
    }

    /** What a person takes part in, in one community. */
    List<Taking> takings(PersonId person, CommunityId community) {
        return jdbc.sql("""
                        select t.id, t.call, t.person, t.kind, t.name, t.taken_at
                        from community.taking t join community.call c on c.id = t.call
                        where t.person = :person and t.given_back_at is null and c.community = :community
                        """)
                .param("person", person.value())
                .param("community", community.value())
                .query(CallStore::taking)
                .list();
    }

    /** A taking, kept from changing until the transaction ends. */
    Optional<Taking> lockTaking(TakingId id) {
        return jdbc.sql(TAKING + "where id = :id for update")
                .param("id", id.value())
                .query(CallStore::taking)
                .optional();
    }

    /** Those in which a person shows her name. */
    List<UUID> named(PersonId person) {
        return jdbc.sql("select id from community.taking where person = :person and name is not null")
                .param("person", person.value())
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    void eraseName(TakingId id) {
        jdbc.sql("update community.taking set name = null where id = :id")
                .param("id", id.value())
                .update();
    }

    List<Taking> takingsByIds(Collection<UUID> ids) {
        return jdbc.sql(TAKING + "where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(CallStore::taking)
                .list();
    }

    Slice<Taking> oldestTakings(Optional<Cursor> after, int limit) {
        Cursor from = after.orElse(Cursor.OLDEST);
        List<Taking> read = jdbc.sql(TAKING + "where (taken_at, id) > (:at, :id) order by taken_at, id limit :limit")
                .param("at", Timestamp.from(from.at()))
                .param("id", from.id())
                .param("limit", limit + 1)
                .query(CallStore::taking)
                .list();
        return Slice.of(
                read, limit, taking -> new Cursor(taking.at(), taking.id().value()));
    }

    private static Call call(ResultSet row, int number) throws SQLException {
        return new Call(
                new CallId(row.getObject("id", UUID.class)),
                new CommunityId(row.getObject("community", UUID.class)),
                row.getInt("number"),
                row.getString("title"),
                row.getString("need"),
                Call.kinds(row.getString("kinds")),
                row.getObject("until", LocalDate.class),
                row.getInt("wanted"),
                row.getInt("taken"),
                row.getString("state").equals(Call.OPEN),
                Optional.ofNullable(row.getString("outcome")),
                Optional.ofNullable(row.getString("outcome_address")).map(URI::create),
                row.getTimestamp("opened_at").toInstant());
    }

    private static Taking taking(ResultSet row, int number) throws SQLException {
        return new Taking(
                new TakingId(row.getObject("id", UUID.class)),
                new CallId(row.getObject("call", UUID.class)),
                Optional.ofNullable(row.getObject("person", UUID.class)).map(PersonId::new),
                Optional.ofNullable(row.getString("kind")).map(ActorKind::of),
                Optional.ofNullable(row.getString("name")),
                row.getTimestamp("taken_at").toInstant());
    }
}
