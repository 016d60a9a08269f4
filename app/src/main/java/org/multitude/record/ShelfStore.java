package org.multitude.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where acts stand by type, body and thing, in PostgreSQL. */
@Repository
class ShelfStore {
    private static final String ALL_TYPES = "type is null";
    private static final String THESE_TYPES = "type = any(:types)";
    private static final String ALL_BODIES = "body is null";
    private static final String THESE_BODIES = "body = any(:bodies)";

    private final JdbcClient jdbc;

    ShelfStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An act on a shelf, or about a thing.
     *
     * @param on the shelf or the thing
     * @param index place of the act in the log
     */
    record Placed<T>(T on, long index) {}

    /** How many acts one answer to a question would leave. */
    record Count<T>(T of, long acts) {}

    /** How many of some acts are of a type and a body. */
    record Kind(String type, Optional<UUID> body, long acts) {}

    /** Adds to the counts of these shelves; gives their ids. */
    Map<Shelf, Long> count(Map<Shelf, Long> more) {
        @Nullable String[] types = new @Nullable String[more.size()];
        @Nullable UUID[] bodies = new @Nullable UUID[more.size()];
        Long[] acts = new Long[more.size()];
        int i = 0;
        for (Map.Entry<Shelf, Long> each : more.entrySet()) {
            types[i] = each.getKey().type().orElse(null);
            bodies[i] = each.getKey().body().orElse(null);
            acts[i++] = each.getValue();
        }
        Map<Shelf, Long> ids = new HashMap<>();
        jdbc.sql("""
                        insert into record.shelf as kept (type, body, acts)
                        select * from unnest(:types::text[], :bodies::uuid[], :acts::bigint[])
                        on conflict (type, body) do update set acts = kept.acts + excluded.acts
                        returning id, type, body
                        """)
                .param("types", types)
                .param("bodies", bodies)
                .param("acts", acts)
                .query((row, number) -> Map.entry(
                        new Shelf(
                                Optional.ofNullable(row.getString("type")),
                                Optional.ofNullable(row.getObject("body", UUID.class))),
                        row.getLong("id")))
                .list()
                .forEach(shelf -> ids.put(shelf.getKey(), shelf.getValue()));
        return ids;
    }

    void shelve(List<Placed<Long>> placed) {
        jdbc.sql("""
                        insert into record.shelved (shelf, log_index) select * from unnest(:shelves::bigint[], :at::bigint[])
                        """)
                .param("shelves", placed.stream().map(Placed::on).toArray(Long[]::new))
                .param("at", placed.stream().map(Placed::index).toArray(Long[]::new))
                .update();
    }

    void mention(List<Placed<UUID>> placed) {
        jdbc.sql("""
                        insert into record.mention (thing, log_index) select * from unnest(:things::uuid[], :at::bigint[])
                        """)
                .param("things", placed.stream().map(Placed::on).toArray(UUID[]::new))
                .param("at", placed.stream().map(Placed::index).toArray(Long[]::new))
                .update();
    }

    /** How many acts of the log are in their places: the first that are not may come yet. */
    long position() {
        return jdbc.sql("select position from record.follower where name = :name")
                .param("name", ShelveActs.NAME)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Places of the log, whatever stands there. */
    List<Long> logged(Stretch stretch) {
        return places("""
                select log_index from record.place where log_index >= :from and log_index < :until
                order by log_index %s limit :limit
                """, stretch, new Long[0]);
    }

    /** Places of acts about any of these things. */
    List<Long> about(Collection<UUID> things, Stretch stretch) {
        return places("""
                select distinct log_index from unnest(:holders::uuid[]) as holder (thing)
                cross join lateral (
                  select log_index from record.mention m
                  where m.thing = holder.thing and log_index >= :from and log_index < :until
                  order by log_index %s limit :limit) held
                order by log_index %s limit :limit
                """, stretch, things.toArray(UUID[]::new));
    }

    /** Places of acts of any of these types for which any of these bodies answers. */
    List<Long> shelved(ActFilter filter, Stretch stretch) {
        return places("""
                select distinct log_index from unnest(:holders::bigint[]) as holder (shelf)
                cross join lateral (
                  select log_index from record.shelved s
                  where s.shelf = holder.shelf and log_index >= :from and log_index < :until
                  order by log_index %s limit :limit) held
                order by log_index %s limit :limit
                """, stretch, shelves(filter).toArray(Long[]::new));
    }

    private List<Long> places(String sql, Stretch stretch, Object[] holders) {
        return jdbc.sql(sql.replace("%s", stretch.newestFirst() ? "desc" : "asc"))
                .param("holders", holders)
                .param("from", stretch.from())
                .param("until", stretch.until())
                .param("limit", stretch.limit())
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private List<Long> shelves(ActFilter filter) {
        return jdbc.sql("select id from record.shelf where "
                        + (filter.types().isEmpty() ? ALL_TYPES : THESE_TYPES) + " and "
                        + (filter.bodies().isEmpty() ? ALL_BODIES : THESE_BODIES))
                .param("types", filter.types().toArray(String[]::new))
                .param("bodies", filter.bodies().toArray(UUID[]::new))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** Those of these places whose acts are of the types and bodies asked for, in the same order. */
    List<Long> kept(List<Long> indexes, ActFilter filter) {
        List<String> conditions = new ArrayList<>(List.of("p.log_index = any(:indexes)"));
        if (!filter.types().isEmpty()) {
            conditions.add("a." + THESE_TYPES);
        }
        if (!filter.bodies().isEmpty()) {
            conditions.add("a." + THESE_BODIES);
        }
        List<Long> kept = jdbc.sql("select p.log_index from record.place p join record.act a on a.ord = p.ord where "
                        + String.join(" and ", conditions))
                .param("indexes", indexes.toArray(Long[]::new))
                .param("types", filter.types().toArray(String[]::new))
                .param("bodies", filter.bodies().toArray(UUID[]::new))
                .query((row, number) -> row.getLong(1))
                .list();
        return indexes.stream().filter(new HashSet<>(kept)::contains).toList();
    }

    /** The acts at these places, by type and body. */
    List<Kind> kinds(List<Long> indexes) {
        return jdbc.sql("""
                        select a.type, a.body, count(*) as acts from record.place p join record.act a on a.ord = p.ord
                        where p.log_index = any(:indexes) group by a.type, a.body
                        """)
                .param("indexes", indexes.toArray(Long[]::new))
                .query((row, number) -> new Kind(
                        row.getString("type"),
                        Optional.ofNullable(row.getObject("body", UUID.class)),
                        row.getLong("acts")))
                .list();
    }

    /** How many acts are of each type, for which one of these bodies answers if any is named; the most frequent first. */
    List<Count<String>> types(Collection<UUID> bodies) {
        return jdbc.sql("select type, sum(acts) as acts from record.shelf where type is not null and "
                        + (bodies.isEmpty() ? ALL_BODIES : THESE_BODIES) + " group by type order by acts desc, type")
                .param("bodies", bodies.toArray(UUID[]::new))
                .query((row, number) -> new Count<>(row.getString("type"), row.getLong("acts")))
                .list();
    }

    /** For how many acts, of one of these types if any is named, bodies answer: those with the most. */
    List<Count<UUID>> bodies(Collection<String> types, int limit) {
        String sql = types.isEmpty() ? """
                select body, acts from record.shelf where type is null and body is not null
                order by acts desc limit :limit
                """ : """
                select body, sum(acts) as acts from record.shelf where type = any(:types) and body is not null
                group by body order by acts desc limit :limit
                """;
        return jdbc.sql(sql)
                .param("types", types.toArray(String[]::new))
                .param("limit", limit)
                .query((row, number) -> new Count<>(row.getObject("body", UUID.class), row.getLong("acts")))
                .list();
    }

    /** How many acts are of any of these types, for which any of these bodies answers; empty for all of them. */
    long acts(Collection<String> types, Collection<UUID> bodies) {
        if (types.isEmpty() && bodies.isEmpty()) {
            return position();
        }
        return jdbc.sql("select coalesce(sum(acts), 0) from record.shelf where "
                        + (types.isEmpty() ? ALL_TYPES : THESE_TYPES) + " and "
                        + (bodies.isEmpty() ? ALL_BODIES : THESE_BODIES))
                .param("types", types.toArray(String[]::new))
                .param("bodies", bodies.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }
}
