package org.multitude.commons;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.multitude.identity.OrganizationId;
import org.multitude.platform.database.Counted;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.platform.text.Slug;
import org.multitude.platform.web.ChangedMeanwhile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register in PostgreSQL. */
@Repository
class CommonsStore implements Register {
    private static final String SELECT = """
            select id, kind, slug, title, summary, body, visibility, version, created_at, updated_at
            from commons.entry
            """;

    private static final int MOST_WORDS = 8;
    private static final int MOST_COUNTED = 10_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    CommonsStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public CommonsEntry enter(NewEntry entry) {
        return enter(List.of(entry)).getFirst();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<CommonsEntry> enter(List<NewEntry> entries) {
        List<Entering> all = entries.stream().map(Entering::new).toList();
        for (List<Entering> waiting = all; !waiting.isEmpty(); ) {
            Map<String, Entering> tried = new LinkedHashMap<>();
            waiting.forEach(entering -> tried.putIfAbsent(entering.key(), entering));
            for (CommonsEntry entry : insert(tried.values())) {
                Objects.requireNonNull(tried.remove(Entering.key(entry.kind(), entry.slug())))
                        .entered(entry);
            }
            tried.values().forEach(Entering::taken);
            waiting = waiting.stream().filter(Entering::waits).toList();
        }
        return all.stream().map(Entering::entry).toList();
    }

    /** Those whose end of address was free. */
    private List<CommonsEntry> insert(Collection<Entering> entering) {
        return jdbc.sql("""
                        insert into commons.entry
                          (id, kind, slug, title, summary, body, visibility, version, created_at, updated_at)
                        select id, kind, slug, title, summary, body, visibility, 1, :now, :now
                        from unnest(:ids, :kinds, :slugs, :titles, :summaries, :bodies, :visibilities)
                          as entered (id, kind, slug, title, summary, body, visibility)
                        on conflict (kind, slug) do nothing
                        returning id, kind, slug, title, summary, body, visibility, version, created_at, updated_at
                        """)
                .param("ids", array(entering, one -> CommonsId.random().value(), UUID[]::new))
                .param("kinds", array(entering, one -> one.said().kind().code(), String[]::new))
                .param("slugs", array(entering, one -> one.slug().text(), String[]::new))
                .param("titles", array(entering, one -> one.said().title(), String[]::new))
                .param("summaries", array(entering, one -> one.said().summary(), String[]::new))
                .param("bodies", array(entering, one -> one.said().body().value(), UUID[]::new))
                .param(
                        "visibilities",
                        array(entering, one -> one.said().visibility().code(), String[]::new))
                .param("now", now())
                .query(CommonsStore::entry)
                .list();
    }

    private static <T> T[] array(Collection<Entering> entering, Function<Entering, T> column, IntFunction<T[]> array) {
        return entering.stream().map(column).toArray(array);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public CommonsEntry describe(CommonsId id, String title, String summary, int version) {
        return jdbc.sql("""
                        update commons.entry
                        set title = :title, summary = :summary, version = version + 1, updated_at = :now
                        where id = :id and version = :version and visibility <> 'withheld'
                        returning id, kind, slug, title, summary, body, visibility, version, created_at, updated_at
                        """)
                .param("id", id.value())
                .param("title", title)
                .param("summary", summary)
                .param("version", version)
                .param("now", now())
                .query(CommonsStore::entry)
                .optional()
                .orElseThrow(ChangedMeanwhile::new);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void touch(CommonsId id) {
        jdbc.sql("update commons.entry set updated_at = :now where id = :id")
                .param("id", id.value())
                .param("now", now())
                .update();
    }

    @Override
    public Optional<CommonsEntry> find(CommonsId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(CommonsStore::entry)
                .optional();
    }

    @Override
    public Optional<CommonsEntry> find(CommonsKind kind, String slug) {
        return jdbc.sql(SELECT + "where kind = :kind and slug = :slug")
                .param("kind", kind.code())
                .param("slug", slug)
                .query(CommonsStore::entry)
                .optional();
    }

    @Override
    public Map<CommonsId, CommonsEntry> byIds(Collection<CommonsId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<CommonsEntry> found = jdbc.sql(SELECT + "where id = any(:ids)")
                .param("ids", ids.stream().map(CommonsId::value).toArray(UUID[]::new))
                .query(CommonsStore::entry)
                .list();
        return found.stream().collect(Collectors.toMap(CommonsEntry::id, Function.identity()));
    }

    @Override
    public Slice<CommonsEntry> newest(CommonsKind kind, Optional<Cursor> after, int limit) {
        return page(kind, after.orElse(Cursor.NEWEST), limit, """
                where kind = :kind and visibility = 'public' and (created_at, id) < (:at, :id)
                order by created_at desc, id desc limit :limit
                """);
    }

    @Override
    public Slice<CommonsEntry> oldest(CommonsKind kind, Optional<Cursor> after, int limit) {
        return page(kind, after.orElse(Cursor.OLDEST), limit, """
                where kind = :kind and visibility = 'public' and (created_at, id) > (:at, :id)
                order by created_at, id limit :limit
                """);
    }

    @Override
    public Slice<CommonsEntry> recorded(CommonsKind kind, Optional<Cursor> after, int limit) {
        return page(kind, after.orElse(Cursor.OLDEST), limit, """
                where kind = :kind and visibility <> 'draft' and (created_at, id) > (:at, :id)
                order by created_at, id limit :limit
                """);
    }

    /** One that nobody changes until the end of the transaction. */
    Optional<CommonsEntry> lock(CommonsId id) {
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id.value())
                .query(CommonsStore::entry)
                .optional();
    }

    /** Keeps a public one from being shown; its title and summary are taken from where pages read them, and returned as JSON. */
    Optional<String> withhold(CommonsId id) {
        return jdbc.sql("""
                        update commons.entry e
                        set title = :unnamed, summary = '', visibility = 'withheld', version = e.version + 1
                        from commons.entry old
                        where e.id = :id and e.visibility = 'public' and old.id = e.id
                        returning jsonb_build_object('title', old.title, 'text', old.summary)::text
                        """)
                .param("id", id.value())
                .param("unnamed", CommonsEntry.UNNAMED)
                .query(String.class)
                .optional();
    }

    /** Shows it again, with what {@link #withhold} returned. */
    void release(CommonsId id, String taken) {
        jdbc.sql("""
                        update commons.entry
                        set title = :taken::jsonb ->> 'title', summary = :taken::jsonb ->> 'text', visibility = 'public',
                            version = version + 1
                        where id = :id and visibility = 'withheld'
                        """).param("id", id.value()).param("taken", taken).update();
    }

    private Slice<CommonsEntry> page(CommonsKind kind, Cursor from, int limit, String where) {
        List<CommonsEntry> read = jdbc.sql(SELECT + where)
                .param("kind", kind.code())
                .param("at", Timestamp.from(from.at()))
                .param("id", from.id())
                .param("limit", limit + 1)
                .query(CommonsStore::entry)
                .list();
        return Slice.of(
                read, limit, entry -> new Cursor(entry.createdAt(), entry.id().value()));
    }

    @Override
    public List<CommonsEntry> ofBody(OrganizationId body, int limit) {
        return jdbc.sql(SELECT + """
                        where body = :body and visibility = 'public' order by created_at desc, id desc limit :limit
                        """)
                .param("body", body.value())
                .param("limit", limit)
                .query(CommonsStore::entry)
                .list();
    }

    @Override
    public List<CommonsEntry> titled(String words, int limit) {
        String query = Arrays.stream(words.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(word -> word + ":*")
                .collect(Collectors.joining(" & "));
        if (query.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT + """
                        where visibility = 'public' and to_tsvector('simple', title) @@ to_tsquery('simple', :query)
                        order by created_at desc, id desc limit :limit
                        """)
                .param("query", query)
                .param("limit", limit)
                .query(CommonsStore::entry)
                .list();
    }

    @Override
    public List<CommonsEntry> lookUp(String wanted, int limit) {
        String[] parts = wanted.strip()
                .replaceFirst("^https?://[^/]*", "")
                .replaceFirst("[?#].*$", "")
                .split("/");
        if (parts.length > 2 && parts[0].isEmpty()) {
            Optional<CommonsEntry> found = CommonsKind.at(parts[1])
                    .flatMap(kind -> find(kind, parts[2]))
                    .filter(CommonsEntry::isPublic);
            if (found.isPresent()) {
                return List.of(found.get());
            }
        }
        return titled(wanted, limit);
    }

    @Override
    public String state(CommonsKind kind) {
        return jdbc.sql("""
                        select count(*) || '-' || coalesce(sum(hashtextextended(concat_ws(' ', id, version, slug), 0)), 0)
                        from commons.entry where kind = :kind and visibility = 'public'
                        """).param("kind", kind.code()).query(String.class).single();
    }

    @Override
    public Counted count(CommonsKind kind) {
        long found = jdbc.sql("""
                        select count(*) from (
                          select 1 from commons.entry where kind = :kind and visibility = 'public' limit :limit) counted
                        """)
                .param("kind", kind.code())
                .param("limit", MOST_COUNTED + 1)
                .query(Long.class)
                .single();
        return Counted.upTo(MOST_COUNTED, found);
    }

    @Override
    public List<Linked> linked(CommonsId id) {
        List<Link> links = lastLinks(id);
        Map<CommonsId, CommonsEntry> others =
                byIds(links.stream().map(link -> link.other(id)).toList());
        return links.stream()
                .flatMap(link -> Optional.ofNullable(others.get(link.other(id)))
                        .filter(CommonsEntry::isPublic)
                        .map(entry -> new Linked(link, entry))
                        .stream())
                .sorted(Comparator.comparing(linked -> linked.commons().kind()))
                .toList();
    }

    /** From each side an index gives the last ones, so that the page costs the same however many there are. */
    private List<Link> lastLinks(CommonsId id) {
        return jdbc.sql("""
                        (select l.id, l.source, l.relation, l.target, l.created_at
                         from commons.link l join commons.entry e on e.id = l.target and e.visibility = 'public'
                         where l.source = :id order by l.created_at desc, l.id limit :limit)
                        union all
                        (select l.id, l.source, l.relation, l.target, l.created_at
                         from commons.link l join commons.entry e on e.id = l.source and e.visibility = 'public'
                         where l.target = :id order by l.created_at desc, l.id limit :limit)
                        order by created_at desc, id limit :limit
                        """)
                .param("id", id.value())
                .param("limit", MOST_LINKED)
                .query(CommonsStore::link)
                .list()
                .reversed();
    }

    /** Makes a link; empty when it is already there. */
    Optional<Link> insertLink(CommonsId source, Relation relation, CommonsId target) {
        return jdbc.sql("""
                        insert into commons.link (id, source, relation, target, created_at)
                        values (:id, :source, :relation, :target, :now) on conflict do nothing
                        returning id, source, relation, target, created_at
                        """)
                .param("id", UUID.randomUUID())
                .param("source", source.value())
                .param("relation", relation.code())
                .param("target", target.value())
                .param("now", now())
                .query(CommonsStore::link)
                .optional();
    }

    /** All links, oldest first. */
    Slice<Link> allLinks(Optional<Cursor> after, int limit) {
        Cursor from = after.orElse(Cursor.OLDEST);
        List<Link> read = jdbc.sql("""
                        select id, source, relation, target, created_at from commons.link
                        where (created_at, id) > (:at, :id) order by created_at, id limit :limit
                        """)
                .param("at", Timestamp.from(from.at()))
                .param("id", from.id())
                .param("limit", limit + 1)
                .query(CommonsStore::link)
                .list();
        return Slice.of(read, limit, link -> new Cursor(link.createdAt(), link.id()));
    }

    List<Link> linksByIds(Collection<UUID> ids) {
        return jdbc.sql("select id, source, relation, target, created_at from commons.link where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(CommonsStore::link)
                .list();
    }

    private Timestamp now() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return Timestamp.from(now);
    }

    private static CommonsEntry entry(ResultSet row, int number) throws SQLException {
        return new CommonsEntry(
                new CommonsId(row.getObject("id", UUID.class)),
                CommonsKind.of(row.getString("kind")),
                new Slug(row.getString("slug")),
                row.getString("title"),
                row.getString("summary"),
                new OrganizationId(row.getObject("body", UUID.class)),
                Visibility.of(row.getString("visibility")),
                row.getInt("version"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant());
    }

    private static Link link(ResultSet row, int number) throws SQLException {
        return new Link(
                row.getObject("id", UUID.class),
                new CommonsId(row.getObject("source", UUID.class)),
                Relation.of(row.getString("relation")),
                new CommonsId(row.getObject("target", UUID.class)),
                row.getTimestamp("created_at").toInstant());
    }
}
