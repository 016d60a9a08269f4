package org.multitude.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multitude.identity.PersonId;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.record.ActId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Versions of charters and what members say of them, in PostgreSQL. */
@Repository
class CharterStore {
    private static final String SELECT = """
            select id, community, number, text, why, proposed_at, ends_at, state, agreed, objected, members, act
            from community.charter_version
            """;

    private final JdbcClient jdbc;

    CharterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(CharterVersion version) {
        jdbc.sql("""
                        insert into community.charter_version
                          (id, community, number, text, why, proposed_at, ends_at, state, act)
                        values (:id, :community, :number, :text, :why, :at, :ends, :state, :act)
                        """)
                .param("id", version.id().value())
                .param("community", version.community().value())
                .param("number", version.number())
                .param("text", version.text())
                .param("why", version.why())
                .param("at", Timestamp.from(version.proposedAt()))
                .param("ends", Timestamp.from(version.endsAt()))
                .param("state", version.state().code())
                .param("act", version.act().value())
                .update();
    }

    /** Says what became of it, and forgets who said what. */
    void decide(CharterVersionId id, CharterVersion.State state, CharterVersion.Outcome outcome, ActId act) {
        jdbc.sql("""
                        update community.charter_version
                        set state = :state, agreed = :agreed, objected = :objected, members = :members, act = :act
                        where id = :id
                        """)
                .param("id", id.value())
                .param("state", state.code())
                .param("agreed", outcome.agreed())
                .param("objected", outcome.objected())
                .param("members", outcome.members())
                .param("act", act.value())
                .update();
        jdbc.sql("delete from community.charter_opinion where version = :id")
                .param("id", id.value())
                .update();
    }

    /** All of a community, the latest first. */
    List<CharterVersion> of(CommunityId community) {
        return jdbc.sql(SELECT + "where community = :community order by number desc limit 200")
                .param("community", community.value())
                .query(CharterStore::version)
                .list();
    }

    /** The last one adopted before a number. */
    Optional<CharterVersion> inForce(CommunityId community, int before) {
        return jdbc.sql(SELECT + """
                        where community = :community and number < :before and state = 'adopted'
                        order by number desc limit 1
                        """)
                .param("community", community.value())
                .param("before", before)
                .query(CharterStore::version)
                .optional();
    }

    Optional<CharterVersion> open(CommunityId community) {
        return jdbc.sql(SELECT + "where community = :community and state = 'open'")
                .param("community", community.value())
                .query(CharterStore::version)
                .optional();
    }

    Optional<CharterVersion> find(CommunityId community, int number) {
        return jdbc.sql(SELECT + "where community = :community and number = :number")
                .param("community", community.value())
                .param("number", number)
                .query(CharterStore::version)
                .optional();
    }

    /** Those whose time is up. */
    List<CharterVersion> ended(Instant now, int limit) {
        return jdbc.sql(SELECT + "where state = 'open' and ends_at <= :now order by ends_at limit :limit")
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query(CharterStore::version)
                .list();
    }

    List<CharterVersion> byIds(Collection<UUID> ids) {
        return jdbc.sql(SELECT + "where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(CharterStore::version)
                .list();
    }

    Slice<CharterVersion> oldest(Optional<Cursor> after, int limit) {
        Cursor from = after.orElse(Cursor.OLDEST);
        List<CharterVersion> read = jdbc.sql(
                        SELECT + "where (proposed_at, id) > (:at, :id) order by proposed_at, id limit :limit")
                .param("at", Timestamp.from(from.at()))
                .param("id", from.id())
                .param("limit", limit + 1)
                .query(CharterStore::version)
                .list();
        return Slice.of(
                read,
                limit,
                version -> new Cursor(version.proposedAt(), version.id().value()));
    }

    /** Keeps what a member thinks, in the place of what she thought. */
    void say(CharterVersionId version, PersonId person, boolean agrees, Instant now) {
        jdbc.sql("""
                        insert into community.charter_opinion (version, person, agrees, at)
                        values (:version, :person, :agrees, :now)
                        on conflict (version, person) do update set agrees = excluded.agrees, at = excluded.at
                        """)
                .param("version", version.value())
                .param("person", person.value())
                .param("agrees", agrees)
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Boolean> said(CharterVersionId version, PersonId person) {
        return jdbc.sql("select agrees from community.charter_opinion where version = :version and person = :person")
                .param("version", version.value())
                .param("person", person.value())
                .query((row, number) -> row.getBoolean("agrees"))
                .optional();
    }

    CharterVersion.Outcome count(CharterVersion version) {
        return jdbc.sql("""
                        select count(*) filter (where agrees) as agreed, count(*) filter (where not agrees) as objected,
                          (select count(*) from community.membership
                           where community = :community and left_at is null) as members
                        from community.charter_opinion where version = :version
                        """)
                .param("version", version.id().value())
                .param("community", version.community().value())
                .query((row, number) ->
                        new CharterVersion.Outcome(row.getInt("agreed"), row.getInt("objected"), row.getInt("members")))
                .single();
    }

    /** Forgets what somebody who leaves a community said. */
    void forget(PersonId person, CommunityId community) {
        jdbc.sql("""
                        delete from community.charter_opinion o using community.charter_version v
                        where v.id = o.version and v.community = :community and o.person = :person
                        """)
                .param("community", community.value())
                .param("person", person.value())
                .update();
    }

    private static CharterVersion version(ResultSet row, int number) throws SQLException {
        CharterVersion.State state = CharterVersion.State.of(row.getString("state"));
        return new CharterVersion(
                new CharterVersionId(row.getObject("id", UUID.class)),
                new CommunityId(row.getObject("community", UUID.class)),
                row.getInt("number"),
                row.getString("text"),
                row.getString("why"),
                row.getTimestamp("proposed_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                state,
                row.getObject("members") == null
                        ? Optional.empty()
                        : Optional.of(new CharterVersion.Outcome(
                                row.getInt("agreed"), row.getInt("objected"), row.getInt("members"))),
                new ActId(row.getObject("act", UUID.class)));
    }
}
