package org.multitude.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.multitudelibs.tlog.Rfc6962;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Acts and the keys of their commitments, in PostgreSQL. */
@Repository
class ActStore {
    /** The last checkpoint is read with each query, so that a page never calls recorded what is not yet covered. */
    private static final String SELECT = """
            select a.id, a.ord, a.type, a.thing, a.body, a.refs, a.occurred_at, a.entry, p.log_index,
                   coalesce(p.log_index < (select max(size) from record.checkpoint), false) as recorded,
                   substring(t.bytes from (p.log_index % 256 * 32 + 1)::int for 32) as leaf
            from record.act a
            left join record.place p on p.ord = a.ord
            left join record.tile t on t.level = 0 and t.number = p.log_index / 256
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    ActStore(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * An act to be kept.
     *
     * @param keys keys of its commitments by field; null for a field in clear
     */
    record Appended(ActId id, Act act, byte[] entry, Map<String, byte @Nullable []> keys) {}

    /** Keeps acts, which wait for their place in the log from now on, all in one exchange: an import appends many. */
    void insert(List<Appended> appended) {
        SqlParameterSource[] rows = appended.stream().map(ActStore::parameters).toArray(SqlParameterSource[]::new);
        batches.batchUpdate("""
                with appended as (
                  insert into record.act (id, type, thing, body, refs, occurred_at, entry, names, keys)
                  values (:id, :type, :thing, :body, :refs, :at, :entry, :names, :keys) returning ord)
                insert into record.waiting (ord) select ord from appended
                """, rows);
    }

    private static SqlParameterSource parameters(Appended appended) {
        Act act = appended.act();
        String[] names = appended.keys().keySet().toArray(String[]::new);
        byte[] @Nullable [] keys = new byte[names.length] @Nullable [];
        for (int i = 0; i < names.length; i++) {
            keys[i] = appended.keys().get(names[i]);
        }
        return new MapSqlParameterSource()
                .addValue("id", appended.id().value())
                .addValue("type", act.type())
                .addValue("thing", act.thing())
                .addValue("body", act.body().orElse(null), Types.OTHER)
                .addValue("refs", act.references().toArray(UUID[]::new))
                .addValue("at", Timestamp.from(act.occurredAt()))
                .addValue("entry", appended.entry())
                .addValue("names", names)
                .addValue("keys", keys);
    }

    /** Keeps an act of which nothing is left but its entry; only the hour of its recording is known. */
    void insertWithoutKeys(Entry entry, byte[] bytes) {
        jdbc.sql("""
                        insert into record.act (id, type, thing, body, refs, occurred_at, entry, names, keys)
                        values (:id, :type, :thing, :body, :refs, :at, :entry, '{}', '{}')
                        """)
                .param("id", entry.act())
                .param("type", entry.type())
                .param("thing", entry.thing())
                .param("body", entry.body().orElse(null), Types.OTHER)
                .param("refs", entry.references().toArray(UUID[]::new))
                .param("at", Timestamp.from(entry.time()))
                .param("entry", bytes)
                .update();
    }

    Optional<RecordedAct> find(ActId id) {
        return jdbc.sql(SELECT + "where a.id = :id")
                .param("id", id.value())
                .query(ActStore::act)
                .optional();
    }

    Map<ActId, RecordedAct> byIds(Collection<ActId> ids) {
        return jdbc
                .sql(SELECT + "where a.id = any(:ids)")
                .param("ids", ids.stream().map(ActId::value).toArray(UUID[]::new))
                .query(ActStore::act)
                .list()
                .stream()
                .collect(Collectors.toMap(RecordedAct::id, Function.identity()));
    }

    Optional<RecordedAct> at(long index) {
        return jdbc.sql(SELECT + "where p.log_index = :index")
                .param("index", index)
                .query(ActStore::act)
                .optional();
    }

    List<RecordedAct> about(List<UUID> things, int limit) {
        UUID[] ids = things.toArray(UUID[]::new);
        return jdbc.sql(SELECT + """
                        where a.ord in (
                          (select ord from record.act where thing = any(:things) order by ord desc limit :limit)
                          union
                          (select ord from record.act where refs && :things order by ord desc limit :limit))
                        order by a.ord desc limit :limit
                        """)
                .param("things", ids)
                .param("limit", limit)
                .query(ActStore::act)
                .list();
    }

    /** For each of these things, the last act of these types on it. */
    Map<UUID, RecordedAct> lastAbout(Collection<UUID> things, String... types) {
        return jdbc
                .sql(SELECT + """
                        where a.id in (
                          select distinct on (thing) id from record.act
                          where thing = any(:things) and type = any(:types) order by thing, ord desc)
                        """)
                .param("things", things.toArray(UUID[]::new))
                .param("types", types)
                .query(ActStore::act)
                .list()
                .stream()
                .collect(Collectors.toMap(RecordedAct::thing, Function.identity()));
    }

    /** Acts by their order. */
    Map<Long, RecordedAct> byOrders(Collection<Long> orders) {
        return jdbc
                .sql(SELECT + "where a.ord = any(:orders)")
                .param("orders", orders.toArray(Long[]::new))
                .query(ActStore::act)
                .list()
                .stream()
                .collect(Collectors.toMap(RecordedAct::order, Function.identity()));
    }

    List<RecordedAct> latest(Optional<Long> before, int limit) {
        return jdbc.sql(SELECT + "where a.ord < :before order by a.ord desc limit :limit")
                .param("before", before.orElse(Long.MAX_VALUE))
                .param("limit", limit)
                .query(ActStore::act)
                .list();
    }

    /** How many acts the log holds. */
    long logged() {
        return jdbc.sql("select coalesce(max(size), 0) from record.tree")
                .query(Long.class)
                .single();
    }

    /** Acts of the log from an index on, in the order of the log. */
    List<RecordedAct> logged(long from, int limit) {
        // Bounded on both sides, so that the plan is the same before PostgreSQL has looked at what an import brought.
        return jdbc.sql(SELECT + "where p.log_index >= :from and p.log_index < :to order by p.log_index")
                .param("from", from)
                .param("to", from + limit)
                .query(ActStore::act)
                .list();
    }

    /** Acts at these places of the log, by their place. */
    Map<Long, RecordedAct> atAll(Collection<Long> indexes) {
        Map<Long, RecordedAct> acts = new HashMap<>();
        jdbc.sql(SELECT + "where p.log_index = any(:indexes)")
                .param("indexes", indexes.toArray(Long[]::new))
                .query(ActStore::act)
                .list()
                .forEach(act -> acts.put(act.index().orElseThrow(), act));
        return acts;
    }

    /** The acts on a thing just before and just after one of them, in this order. */
    List<RecordedAct> beside(RecordedAct act) {
        return jdbc.sql(SELECT + """
                        where a.ord in (
                          (select ord from record.act where thing = :thing and ord < :ord order by ord desc limit 1)
                          union all
                          (select ord from record.act where thing = :thing and ord > :ord order by ord limit 1))
                        order by a.ord
                        """)
                .param("thing", act.thing())
                .param("ord", act.order())
                .query(ActStore::act)
                .list();
    }

    /** For each field of these things that was not erased, the latest act that set it and the key of its commitment. */
    List<FieldKey> fieldKeys(List<UUID> things) {
        return jdbc.sql("""
                        select distinct on (a.thing, field.name) a.thing, field.name, a.id as act, field.key
                        from record.act a, unnest(a.names, a.keys) as field (name, key)
                        where a.thing = any(:things) and a.type <> all(:without)
                        order by a.thing, field.name, a.ord desc
                        """)
                .param("things", things.toArray(UUID[]::new))
                .param("without", Entry.WITHOUT_FIELDS.toArray(String[]::new))
                .query((row, number) -> new FieldKey(
                        row.getObject("thing", UUID.class),
                        row.getString("name"),
                        new ActId(row.getObject("act", UUID.class)),
                        Optional.ofNullable(row.getBytes("key"))))
                .list();
    }

    /** Key of one field's commitment, for each of these acts that has it. */
    Map<ActId, byte[]> keys(List<ActId> acts, String field) {
        Map<ActId, byte[]> keys = new HashMap<>();
        jdbc.sql("""
                        select a.id as act, field.key from record.act a, unnest(a.names, a.keys) as field (name, key)
                        where a.id = any(:acts) and field.name = :name and field.key is not null
                        """)
                .param("acts", acts.stream().map(ActId::value).toArray(UUID[]::new))
                .param("name", field)
                .query((row, number) -> Map.entry(new ActId(row.getObject("act", UUID.class)), row.getBytes("key")))
                .list()
                .forEach(entry -> keys.put(entry.getKey(), entry.getValue()));
        return keys;
    }

    /** Acts of the log from an index on as they are filed, whatever their entries say. */
    List<FiledAct> filed(long from, int limit) {
        return jdbc.sql("""
                        select a.id, a.type, a.thing, a.body, a.refs, a.occurred_at, a.entry, p.log_index
                        from (select log_index, ord from record.place
                              where log_index >= :from order by log_index limit :limit) p
                        join record.act a on a.ord = p.ord order by p.log_index
                        """)
                .param("from", from)
                .param("limit", limit)
                .query((row, number) -> filed(row))
                .list();
    }

    private static FiledAct filed(ResultSet row) throws SQLException {
        return new FiledAct(
                row.getLong("log_index"),
                new ActId(row.getObject("id", UUID.class)),
                row.getString("type"),
                row.getObject("thing", UUID.class),
                Optional.ofNullable(row.getObject("body", UUID.class)),
                List.of((UUID[]) row.getArray("refs").getArray()),
                row.getTimestamp("occurred_at").toInstant(),
                HexFormat.of().formatHex(Rfc6962.leaf(row.getBytes("entry")).bytes()));
    }

    private static RecordedAct act(ResultSet row, int number) throws SQLException {
        FiledAct filed = filed(row);
        boolean sequenced = row.getObject("log_index") != null;
        byte @Nullable [] leaf = row.getBytes("leaf");
        Optional<Entry> entry =
                sequenced && (leaf == null || !HexFormat.of().formatHex(leaf).equals(filed.hash()))
                        ? Optional.empty()
                        : filed.entry(row.getBytes("entry"));
        return new RecordedAct(
                filed.id(),
                row.getLong("ord"),
                filed.occurredAt(),
                entry.orElseGet(filed::entryWithoutFields),
                filed.hash(),
                sequenced ? Optional.of(filed.index()) : Optional.empty(),
                row.getBoolean("recorded"),
                entry.isPresent());
    }
}
