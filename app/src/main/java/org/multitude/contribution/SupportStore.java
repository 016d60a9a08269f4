package org.multitude.contribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.multitude.identity.ActorKind;
import org.multitude.identity.Attestation;
import org.multitude.identity.PersonId;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.record.ActId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who supports which contribution, in PostgreSQL, and how many of each kind. */
@Repository
class SupportStore {
    private static final String SELECT =
            "select id, contribution, person, kind, attested, since, act from contribution.support ";

    private final JdbcClient jdbc;

    SupportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Support support) {
        jdbc.sql("""
                        insert into contribution.support (id, contribution, person, kind, attested, since, act)
                        values (:id, :contribution, :person, :kind, :attested, :since, :act)
                        """)
                .param("id", support.id())
                .param("contribution", support.contribution().value())
                .param("person", support.person().orElseThrow().value())
                .param("kind", support.kind().orElseThrow().code())
                .param("attested", support.attested().map(Attestation.Way::code).orElse(null))
                .param("since", Timestamp.from(support.since()))
                .param("act", support.act().value())
                .update();
        count(support, 1);
    }

    /** Ends it and forgets whose it was. */
    void withdraw(Support support) {
        jdbc.sql("""
                        update contribution.support set withdrawn = true, person = null, kind = null, attested = null
                        where id = :id
                        """).param("id", support.id()).update();
        count(support, -1);
    }

    private void count(Support support, int more) {
        jdbc.sql("""
                        insert into contribution.supporters (contribution, kind, many, attested)
                        values (:contribution, :kind, :more, :attested)
                        on conflict (contribution, kind) do update
                        set many = supporters.many + :more, attested = supporters.attested + :attested
                        """)
                .param("contribution", support.contribution().value())
                .param("kind", support.kind().orElseThrow().code())
                .param("more", more)
                .param("attested", support.attested().isPresent() ? more : 0)
                .update();
    }

    Optional<Support> of(PersonId person, ContributionId contribution) {
        return jdbc.sql(SELECT + "where contribution = :contribution and person = :person and not withdrawn")
                .param("contribution", contribution.value())
                .param("person", person.value())
                .query(SupportStore::support)
                .optional();
    }

    /** Those of a person. */
    List<Support> of(PersonId person) {
        return jdbc.sql(SELECT + "where person = :person and not withdrawn order by since, id")
                .param("person", person.value())
                .query(SupportStore::support)
                .list();
    }

    /** Those of a person before a place, newest first. */
    List<Support> before(PersonId person, Cursor place, int limit) {
        return jdbc.sql(SELECT + """
                        where person = :person and not withdrawn and (since, act) < (:at, :act)
                        order by since desc, act desc limit :limit
                        """)
                .param("person", person.value())
                .param("at", Timestamp.from(place.at()))
                .param("act", place.id())
                .param("limit", limit)
                .query(SupportStore::support)
                .list();
    }

    /** How many of each kind support it, in the order of the kinds; kinds of which nobody does are left out. */
    Map<ActorKind, Supporters> count(ContributionId contribution) {
        Map<ActorKind, Supporters> counts = new LinkedHashMap<>();
        jdbc
                .sql("""
                        select kind, many, attested from contribution.supporters
                        where contribution = :contribution and many > 0
                        """)
                .param("contribution", contribution.value())
                .query((row, number) -> Map.entry(
                        ActorKind.of(row.getString("kind")),
                        new Supporters(row.getLong("many"), row.getLong("attested"))))
                .list()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(kind -> counts.put(kind.getKey(), kind.getValue()));
        return counts;
    }

    Slice<Support> oldest(Optional<Cursor> after, int limit) {
        Cursor from = after.orElse(Cursor.OLDEST);
        return Slice.of(
                jdbc.sql(SELECT + "where (since, id) > (:at, :id) order by since, id limit :limit")
                        .param("at", Timestamp.from(from.at()))
                        .param("id", from.id())
                        .param("limit", limit + 1)
                        .query(SupportStore::support)
                        .list(),
                limit,
                support -> new Cursor(support.since(), support.id()));
    }

    List<Support> byIds(Collection<UUID> ids) {
        return jdbc.sql(SELECT + "where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(SupportStore::support)
                .list();
    }

    private static Support support(ResultSet row, int number) throws SQLException {
        return new Support(
                row.getObject("id", UUID.class),
                new ContributionId(row.getObject("contribution", UUID.class)),
                Optional.ofNullable(row.getObject("person", UUID.class)).map(PersonId::new),
                Optional.ofNullable(row.getString("kind")).map(ActorKind::of),
                Optional.ofNullable(row.getString("attested")).map(Attestation.Way::of),
                row.getTimestamp("since").toInstant(),
                new ActId(row.getObject("act", UUID.class)));
    }
}
