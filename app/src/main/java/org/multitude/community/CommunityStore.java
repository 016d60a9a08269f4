package org.multitude.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.multitude.commons.CommonsId;
import org.multitude.identity.ActorKind;
import org.multitude.identity.PersonId;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.platform.text.Slug;
import org.multitude.record.ActId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Communities in PostgreSQL. */
@Repository
class CommunityStore implements Communities {
    private static final String SELECT =
            "select c.id, c.slug, c.name, c.summary, c.charter, c.founded_at, c.joining, c.version ";

    private final JdbcClient jdbc;
    private final MembershipStore memberships;

    CommunityStore(JdbcClient jdbc, MembershipStore memberships) {
        this.jdbc = jdbc;
        this.memberships = memberships;
    }

    /** Adds a community; false when its slug is taken. */
    boolean insert(Community community) {
        return jdbc.sql("""
                        insert into community.community (id, slug, name, summary, charter, founded_at, joining)
                        values (:id, :slug, :name, :summary, :charter, :at, :joining) on conflict (slug) do nothing
                        """)
                        .param("id", community.id().value())
                        .param("slug", community.slug().text())
                        .param("name", community.name())
                        .param("summary", community.summary())
                        .param("charter", community.charter())
                        .param("at", Timestamp.from(community.foundedAt()))
                        .param("joining", community.joining().code())
                        .update()
                == 1;
    }

    /** Changes what it says of itself; false when it is no longer at this version. */
    boolean describe(CommunityId community, DescribeCommunity.Description said, int version) {
        return jdbc.sql("""
                        update community.community
                        set name = :name, summary = :summary, joining = :joining, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("name", said.name())
                        .param("summary", said.summary().text())
                        .param("joining", said.joining().code())
                        .param("id", community.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Remembers the act that adopted the charter, whose seal the page shows. */
    void charterAdopted(CommunityId community, ActId act) {
        jdbc.sql("update community.community set charter_act = :act where id = :id")
                .param("id", community.value())
                .param("act", act.value())
                .update();
    }

    Optional<ActId> charterAct(CommunityId community) {
        return jdbc.sql("select charter_act from community.community where id = :id and charter_act is not null")
                .param("id", community.value())
                .query((row, number) -> new ActId(row.getObject("charter_act", UUID.class)))
                .optional();
    }

    /** Holds back other changes to who is in a community until the end of the transaction. */
    void lock(CommunityId community) {
        jdbc.sql("select 1 from community.community where id = :id for update")
                .param("id", community.value())
                .query(Integer.class)
                .optional();
    }

    @Override
    public Optional<Community> find(CommunityId id) {
        return jdbc.sql(SELECT + "from community.community c where c.id = :id")
                .param("id", id.value())
                .query(CommunityStore::community)
                .optional();
    }

    @Override
    public Optional<Community> bySlug(String slug) {
        return jdbc.sql(SELECT + "from community.community c where c.slug = :slug")
                .param("slug", slug)
                .query(CommunityStore::community)
                .optional();
    }

    @Override
    public Map<CommunityId, Community> byIds(Collection<CommunityId> ids) {
        return jdbc
                .sql(SELECT + "from community.community c where c.id = any(:ids)")
                .param("ids", ids.stream().map(CommunityId::value).toArray(UUID[]::new))
                .query(CommunityStore::community)
                .list()
                .stream()
                .collect(Collectors.toMap(Community::id, Function.identity()));
    }

    @Override
    public Slice<Community> newest(Optional<Cursor> after, int limit) {
        return page(after.orElse(Cursor.NEWEST), limit, """
                from community.community c where (c.founded_at, c.id) < (:at, :id)
                order by c.founded_at desc, c.id desc limit :limit
                """);
    }

    @Override
    public Slice<Community> oldest(Optional<Cursor> after, int limit) {
        return page(after.orElse(Cursor.OLDEST), limit, """
                from community.community c where (c.founded_at, c.id) > (:at, :id)
                order by c.founded_at, c.id limit :limit
                """);
    }

    private Slice<Community> page(Cursor from, int limit, String rest) {
        List<Community> read = jdbc.sql(SELECT + rest)
                .param("at", Timestamp.from(from.at()))
                .param("id", from.id())
                .param("limit", limit + 1)
                .query(CommunityStore::community)
                .list();
        return Slice.of(
                read,
                limit,
                community -> new Cursor(community.foundedAt(), community.id().value()));
    }

    @Override
    public List<Community> lookingAfter(CommonsId commons) {
        return jdbc.sql(SELECT + """
                        from community.community c join community.attachment a on a.community = c.id
                        where a.commons = :commons and a.detached_at is null order by c.name
                        """)
                .param("commons", commons.value())
                .query(CommunityStore::community)
                .list();
    }

    /** Ends of the addresses of those that look after each of these. */
    Map<CommonsId, List<String>> slugsLookingAfter(Collection<CommonsId> commons) {
        Map<CommonsId, List<String>> found = new HashMap<>();
        jdbc.sql("""
                        select a.commons, c.slug
                        from community.attachment a join community.community c on c.id = a.community
                        where a.commons = any(:commons) and a.detached_at is null order by c.slug
                        """)
                .param("commons", commons.stream().map(CommonsId::value).toArray(UUID[]::new))
                .query((ResultSet row) -> {
                    found.computeIfAbsent(
                                    new CommonsId(row.getObject("commons", UUID.class)), ignored -> new ArrayList<>())
                            .add(row.getString("slug"));
                });
        return found;
    }

    /** Names by the end of the address, in one query. */
    Map<String, String> namesBySlug(Collection<String> slugs) {
        Map<String, String> names = new HashMap<>();
        jdbc.sql("select slug, name from community.community where slug = any(:slugs)")
                .param("slugs", slugs.toArray(String[]::new))
                .query((ResultSet row) -> {
                    names.put(row.getString("slug"), row.getString("name"));
                });
        return names;
    }

    @Override
    public List<Community> of(PersonId person) {
        return jdbc.sql(SELECT + """
                        from community.community c join community.membership m on m.community = c.id
                        where m.person = :person and m.left_at is null order by c.name
                        """)
                .param("person", person.value())
                .query(CommunityStore::community)
                .list();
    }

    @Override
    public Map<CommunityId, List<CommonsId>> commonsOf(Collection<CommunityId> communities, int limit) {
        Map<CommunityId, List<CommonsId>> found = new HashMap<>();
        jdbc.sql("""
                        select asked.id, cared.commons from unnest(:ids::uuid[]) as asked (id)
                        cross join lateral (
                          select commons, since, id from community.attachment
                          where community = asked.id and detached_at is null
                          order by since desc, id limit :limit) as cared
                        order by cared.since desc, cared.id
                        """)
                .param("ids", communities.stream().map(CommunityId::value).toArray(UUID[]::new))
                .param("limit", limit)
                .query((ResultSet row) -> {
                    found.computeIfAbsent(
                                    new CommunityId(row.getObject("id", UUID.class)), ignored -> new ArrayList<>())
                            .add(new CommonsId(row.getObject("commons", UUID.class)));
                });
        return found;
    }

    @Override
    public boolean facilitates(PersonId person, CommunityId community) {
        return memberships.of(person, community).filter(Membership::facilitates).isPresent();
    }

    @Override
    public Map<CommunityId, Presence> presences(Collection<CommunityId> communities) {
        Map<CommunityId, Map<ActorKind, Integer>> counts = new HashMap<>();
        Map<CommunityId, Map<ActorKind, Integer>> attested = new HashMap<>();
        communities.forEach(id -> counts.put(id, new EnumMap<>(ActorKind.class)));
        jdbc.sql("""
                        select community, kind, count(*) as members, count(attested) as attested from community.membership
                        where community = any(:ids) and left_at is null group by community, kind
                        """)
                .param("ids", communities.stream().map(CommunityId::value).toArray(UUID[]::new))
                .query(row -> {
                    CommunityId community = new CommunityId(row.getObject("community", UUID.class));
                    ActorKind kind = ActorKind.of(row.getString("kind"));
                    counts.computeIfAbsent(community, id -> new EnumMap<>(ActorKind.class))
                            .put(kind, row.getInt("members"));
                    attested.computeIfAbsent(community, id -> new EnumMap<>(ActorKind.class))
                            .put(kind, row.getInt("attested"));
                });
        Map<CommunityId, Presence> presences = new HashMap<>();
        counts.forEach((id, byKind) -> presences.put(id, new Presence(byKind, attested.getOrDefault(id, Map.of()))));
        return presences;
    }

    private static Community community(ResultSet row, int number) throws SQLException {
        return new Community(
                new CommunityId(row.getObject("id", UUID.class)),
                new Slug(row.getString("slug")),
                row.getString("name"),
                row.getString("summary"),
                row.getString("charter"),
                row.getTimestamp("founded_at").toInstant(),
                Optional.ofNullable(row.getString("joining")).flatMap(Joining::of),
                row.getInt("version"));
    }
}
