package org.multitude.record;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the record itself forgets of erased things, and which erasures wait, in PostgreSQL. */
@Repository
class ErasureStore {
    private final JdbcClient jdbc;

    ErasureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever holds or erases the same thing waits until the end of this transaction. */
    void lock(UUID thing) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:thing, 0))")
                .param("thing", thing.toString())
                .query(row -> {});
    }

    /** The fields of a thing whose values some act committed to and which were not erased since. */
    Set<String> committed(UUID thing) {
        return new TreeSet<>(
                jdbc.sql("""
                        select distinct field.name from record.act a, unnest(a.names, a.keys) as field (name, key)
                        where a.thing = :thing and field.key is not null
                        """).param("thing", thing).query(String.class).list());
    }

    /** Deletes the keys of these fields from every act on the thing: what it committed to can be opened no more. */
    void forgetKeys(UUID thing, Collection<String> fields) {
        jdbc.sql("""
                        update record.act a set
                          names = array(select f.name from unnest(a.names, a.keys) with ordinality as f (name, key, place)
                                        where f.name <> all(:fields) order by f.place),
                          keys = array(select f.key from unnest(a.names, a.keys) with ordinality as f (name, key, place)
                                       where f.name <> all(:fields) order by f.place)
                        where a.thing = :thing and a.names && :fields::text[] and a.type <> :erased
                        """)
                .param("thing", thing)
                .param("fields", fields.toArray(String[]::new))
                .param("erased", EraseThing.TYPE)
                .update();
    }

    /** All acts on a thing. */
    List<ActId> acts(UUID thing) {
        return jdbc.sql("select id from record.act where thing = :thing order by ord")
                .param("thing", thing)
                .query((row, number) -> new ActId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Notes that what an act erased, hid or showed has to be carried out again. */
    void toDo(UUID act) {
        jdbc.sql("insert into record.erasure_to_do (act) values (:act) on conflict do nothing")
                .param("act", act)
                .update();
    }

    /** In the order in which it was done. */
    List<UUID> allToDo() {
        return jdbc.sql("select t.act from record.erasure_to_do t join record.act a on a.id = t.act order by a.ord")
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    void done(UUID act) {
        jdbc.sql("delete from record.erasure_to_do where act = :act")
                .param("act", act)
                .update();
    }
}
