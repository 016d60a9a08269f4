package org.multitude.community;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multitude.identity.ActorKind;
import org.multitude.identity.Attestation;
import org.multitude.identity.PersonId;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.platform.text.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Memberships in PostgreSQL. */
@Repository
class MembershipStore {
    private static final String SELECT =
            "select id, community, person, kind, attested, role, since, charter, left_at from community.membership ";

    private final JdbcClient jdbc;

    MembershipStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a membership; false when the person is a member already. */
    boolean insert(Membership membership) {
        boolean inserted = jdbc.sql("""
                        insert into community.membership (id, community, person, kind, attested, role, since, charter)
                        values (:id, :community, :person, :kind, :attested, :role, :since, :charter)
                        on conflict (community, person) where left_at is null do nothing
                        """)
                        .param("id", membership.id().value())
                        .param("community", membership.community().value())
                        .param("person", membership.person().orElseThrow().value())
                        .param("kind", membership.kind().orElseThrow().code())
                        .param(
                                "attested",
                                membership.attested().map(Attestation.Way::code).orElse(null))
                        .param("role", membership.role().code())
                        .param("since", Timestamp.from(membership.since()))
                        .param("charter", membership.charter().orElse(null))
                        .update()
                == 1;
        if (inserted) {
            changed(membership, membership.since(), 1);
        }
        return inserted;
    }

    /** Ends a membership and forgets whose it was. */
    void end(Membership membership, Instant now) {
        changed(membership, now, -1);
        jdbc.sql("""
                        update community.membership set left_at = :now, person = null, kind = null, attested = null
                        where id = :id
                        """)
                .param("id", membership.id().value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Counts who came and went, by month and kind: of a membership that ended no kind is kept. */
    private void changed(Membership membership, Instant at, int change) {
        jdbc.sql("""
                        insert into community.presence as p (community, month, kind, change)
                        values (:community, :month, :kind, :change)
                        on conflict (community, month, kind) do update set change = p.change + :change
                        """)
                .param("community", membership.community().value())
                .param("month", Date.valueOf(at.atZone(Words.ZONE).toLocalDate().withDayOfMonth(1)))
                .param("kind", membership.kind().orElseThrow().code())
                .param("change", change)
                .update();
    }

    void give(MembershipId id, MemberRole role) {
        jdbc.sql("update community.membership set role = :role where id = :id")
                .param("id", id.value())
                .param("role", role.code())
                .update();
    }

    Optional<Membership> of(PersonId person, CommunityId community) {
        return jdbc.sql(SELECT + "where community = :community and person = :person and left_at is null")
                .param("community", community.value())
                .param("person", person.value())
                .query(MembershipStore::membership)
                .optional();
    }

    /** A membership of this community that has not ended. */
    Optional<Membership> current(MembershipId id, CommunityId community) {
        return byIds(List.of(id.value())).stream()
                .filter(found -> !found.left() && found.community().equals(community))
                .findFirst();
    }

    /** The communities that a person is in. */
    List<CommunityId> communities(PersonId person) {
        return jdbc.sql("select community from community.membership where person = :person and left_at is null")
                .param("person", person.value())
                .query((row, number) -> new CommunityId(row.getObject("community", UUID.class)))
                .list();
    }

    /** The communities that nobody but this person facilitates. */
    List<CommunityId> facilitatedAlone(PersonId person) {
        return jdbc.sql("""
                        select community from community.membership m
                        where person = :person and role = 'facilitator' and left_at is null
                          and not exists (select from community.membership o
                            where o.community = m.community and o.id <> m.id and o.role = 'facilitator' and o.left_at is null)
                        """)
                .param("person", person.value())
                .query((row, number) -> new CommunityId(row.getObject("community", UUID.class)))
                .list();
    }

    /** Those of a person up to a moment, newest first. */
    List<Membership> of(PersonId person, Instant until, int limit) {
        return jdbc.sql(SELECT + """
                        where person = :person and left_at is null and since <= :until
                        order by since desc, id desc limit :limit
                        """)
                .param("person", person.value())
                .param("until", Timestamp.from(until))
                .param("limit", limit)
                .query(MembershipStore::membership)
                .list();
    }

    /** Those who facilitate a community, the first ones first. */
    List<Membership> facilitators(CommunityId community) {
        return jdbc.sql(SELECT + """
                        where community = :community and role = 'facilitator' and left_at is null order by since, id
                        """)
                .param("community", community.value())
                .query(MembershipStore::membership)
                .list();
    }

    /** Those who are in a community, the first ones first. */
    Slice<Membership> members(CommunityId community, Optional<Cursor> after, int limit) {
        Cursor from = after.orElse(Cursor.OLDEST);
        return slice(
                jdbc.sql(SELECT + """
                                where community = :community and left_at is null and (since, id) > (:at, :id)
                                order by since, id limit :limit
                                """)
                        .param("community", community.value())
                        .param("at", Timestamp.from(from.at()))
                        .param("id", from.id())
                        .param("limit", limit + 1)
                        .query(MembershipStore::membership)
                        .list(),
                limit);
    }

    /** All memberships, ended ones too, oldest first. */
    Slice<Membership> oldest(Optional<Cursor> after, int limit) {
        Cursor from = after.orElse(Cursor.OLDEST);
        return slice(
                jdbc.sql(SELECT + "where (since, id) > (:at, :id) order by since, id limit :limit")
                        .param("at", Timestamp.from(from.at()))
                        .param("id", from.id())
                        .param("limit", limit + 1)
                        .query(MembershipStore::membership)
                        .list(),
                limit);
    }

    List<Membership> byIds(Collection<UUID> ids) {
        return jdbc.sql(SELECT + "where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(MembershipStore::membership)
                .list();
    }

    private static Slice<Membership> slice(List<Membership> read, int limit) {
        return Slice.of(
                read,
                limit,
                membership -> new Cursor(membership.since(), membership.id().value()));
    }

    private static Membership membership(ResultSet row, int number) throws SQLException {
        return new Membership(
                new MembershipId(row.getObject("id", UUID.class)),
                new CommunityId(row.getObject("community", UUID.class)),
                Optional.ofNullable(row.getObject("person", UUID.class)).map(PersonId::new),
                Optional.ofNullable(row.getString("kind")).map(ActorKind::of),
                Optional.ofNullable(row.getString("attested")).map(Attestation.Way::of),
                MemberRole.of(row.getString("role")),
                row.getTimestamp("since").toInstant(),
                Optional.ofNullable(row.getObject("charter", Integer.class)),
                row.getTimestamp("left_at") != null);
    }
}
