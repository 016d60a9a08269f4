package org.multitude.contribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multitude.identity.OrganizationId;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.record.ActId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What bodies promise, in PostgreSQL. */
@Repository
class PromiseStore {
    private static final String SELECT = "select id, body, kind, days, declared_at, act from contribution.promise ";

    private final JdbcClient jdbc;

    PromiseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a body declared, kept from changing until the transaction ends. */
    List<DeclaredPromise> lock(OrganizationId body) {
        return jdbc.sql(SELECT + "where body = :body order by kind for update")
                .param("body", body.value())
                .query(PromiseStore::promise)
                .list();
    }

    List<DeclaredPromise> of(OrganizationId body) {
        return jdbc.sql(SELECT + "where body = :body order by kind")
                .param("body", body.value())
                .query(PromiseStore::promise)
                .list();
    }

    Optional<Integer> days(OrganizationId body, String kind) {
        return jdbc.sql("select days from contribution.promise where body = :body and kind = :kind")
                .param("body", body.value())
                .param("kind", kind)
                .query(Integer.class)
                .optional();
    }

    void put(DeclaredPromise promise) {
        jdbc.sql("""
                        insert into contribution.promise (id, body, kind, days, declared_at, act)
                        values (:id, :body, :kind, :days, :at, :act)
                        on conflict (body, kind) do update set days = excluded.days, act = excluded.act
                        """)
                .param("id", promise.id())
                .param("body", promise.body().value())
                .param("kind", promise.kind())
                .param("days", promise.days())
                .param("at", Timestamp.from(promise.at()))
                .param("act", promise.act().value())
                .update();
    }

    Slice<DeclaredPromise> oldest(Optional<Cursor> after, int limit) {
        Cursor from = after.orElse(Cursor.OLDEST);
        return Slice.of(
                jdbc.sql(SELECT + "where (declared_at, id) > (:at, :id) order by declared_at, id limit :limit")
                        .param("at", Timestamp.from(from.at()))
                        .param("id", from.id())
                        .param("limit", limit + 1)
                        .query(PromiseStore::promise)
                        .list(),
                limit,
                promise -> new Cursor(promise.at(), promise.id()));
    }

    List<DeclaredPromise> byIds(Collection<UUID> ids) {
        return jdbc.sql(SELECT + "where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(PromiseStore::promise)
                .list();
    }

    private static DeclaredPromise promise(ResultSet row, int number) throws SQLException {
        return new DeclaredPromise(
                row.getObject("id", UUID.class),
                new OrganizationId(row.getObject("body", UUID.class)),
                row.getString("kind"),
                row.getInt("days"),
                row.getTimestamp("declared_at").toInstant(),
                new ActId(row.getObject("act", UUID.class)));
    }
}
