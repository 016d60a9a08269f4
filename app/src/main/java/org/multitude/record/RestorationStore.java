package org.multitude.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multitude.platform.database.Cursor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The times that this installation was restored, in PostgreSQL. */
@Repository
class RestorationStore {
    private static final String SELECT = "select id, made_at, first, until, lost, restored_at from record.restoration ";

    private final JdbcClient jdbc;

    RestorationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Restoration restoration) {
        jdbc.sql("""
                        insert into record.restoration (id, made_at, first, until, lost, restored_at)
                        values (:id, :made, :first, :until, :lost, :at)
                        """)
                .param("id", restoration.id())
                .param("made", Timestamp.from(restoration.madeAt()))
                .param("first", restoration.first())
                .param("until", restoration.until())
                .param("lost", restoration.lost())
                .param("at", Timestamp.from(restoration.restoredAt()))
                .update();
    }

    /** Oldest first. */
    List<Restoration> after(Optional<Cursor> cursor, int limit) {
        Cursor from = cursor.orElse(Cursor.OLDEST);
        return jdbc.sql(SELECT + "where (restored_at, id) > (:at, :id) order by restored_at, id limit :limit")
                .param("at", Timestamp.from(from.at()))
                .param("id", from.id())
                .param("limit", limit)
                .query(RestorationStore::restoration)
                .list();
    }

    List<Restoration> byIds(List<UUID> ids) {
        return jdbc.sql(SELECT + "where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(RestorationStore::restoration)
                .list();
    }

    /** The latest, newest first. */
    List<Restoration> latest(int limit) {
        return jdbc.sql(SELECT + "order by restored_at desc, id desc limit :limit")
                .param("limit", limit)
                .query(RestorationStore::restoration)
                .list();
    }

    private static Restoration restoration(ResultSet row, int number) throws SQLException {
        return new Restoration(
                row.getObject("id", UUID.class),
                row.getTimestamp("made_at").toInstant(),
                row.getLong("first"),
                row.getLong("until"),
                row.getLong("lost"),
                row.getTimestamp("restored_at").toInstant());
    }
}
