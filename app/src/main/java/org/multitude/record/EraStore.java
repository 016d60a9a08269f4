package org.multitude.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multitude.platform.database.Cursor;
import org.multitudelibs.tlog.Checkpoint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The eras of the record, in PostgreSQL. */
@Repository
class EraStore {
    private static final String SELECT =
            "select number, id, origin, vkey, second, beginning, because, since, last from record.era ";

    private final JdbcClient jdbc;

    EraStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps an era, unless another one with its number is there. */
    void insert(Era era) {
        jdbc.sql("""
                        insert into record.era (number, id, origin, vkey, second, beginning, because, since, last)
                        values (:number, :id, :origin, :vkey, :second, :beginning, :because, :since, :last)
                        on conflict (number) do nothing
                        """)
                .param("number", era.number())
                .param("id", era.id())
                .param("origin", era.origin())
                .param("vkey", era.vkey())
                .param("second", era.second())
                .param("beginning", era.beginning().word())
                .param("because", era.because().orElse(null))
                .param("since", Timestamp.from(era.since()))
                .param("last", era.last().orElse(null))
                .update();
    }

    /** Says what the key of an era signed last. */
    void end(int number, byte[] last) {
        jdbc.sql("update record.era set last = :last where number = :number")
                .param("last", last)
                .param("number", number)
                .update();
    }

    /** The one that lasts. */
    Optional<Era> current() {
        return jdbc.sql(SELECT + "order by number desc limit 1")
                .query(EraStore::era)
                .optional();
    }

    /**
     * The one that lasts, held until the end of the transaction: whoever holds it is the one that signs, in any number of
     * processes. Empty where another one holds it.
     */
    Optional<Era> hold() {
        return jdbc.sql(SELECT + """
                        where number = (select max(number) from record.era) for no key update skip locked
                        """)
                .query(EraStore::era)
                .optional()
                // Another one may have begun between looking and locking.
                .filter(held -> current().map(Era::number).equals(Optional.of(held.number())));
    }

    /** As {@link #hold}, and waits for another one that holds it. */
    Optional<Era> holdPatiently() {
        return jdbc.sql(SELECT + "where number = (select max(number) from record.era) for no key update")
                .query(EraStore::era)
                .optional();
    }

    /** A checkpoint that one of the keys signed, the one that lasts first; empty where none did. */
    Optional<Checkpoint> open(byte[] note) {
        return all().reversed().stream()
                .flatMap(era -> Era.opened(note, era.origin(), era.vkey()).stream())
                .findFirst();
    }

    Optional<Era> find(int number) {
        return jdbc.sql(SELECT + "where number = :number")
                .param("number", number)
                .query(EraStore::era)
                .optional();
    }

    /** All, oldest first: a key is changed a few times in the life of a platform. */
    List<Era> all() {
        return jdbc.sql(SELECT + "order by number").query(EraStore::era).list();
    }

    /** Those that acts began which are not lost with a backup, oldest first. */
    List<Era> declaredAfter(Optional<Cursor> cursor, int limit) {
        Cursor from = cursor.orElse(Cursor.OLDEST);
        return jdbc.sql(SELECT + """
                        where beginning <> 'first' and because is not null and (since, id) > (:at, :id) order by since, id limit :limit
                        """)
                .param("at", Timestamp.from(from.at()))
                .param("id", from.id())
                .param("limit", limit)
                .query(EraStore::era)
                .list();
    }

    List<Era> byIds(List<UUID> ids) {
        return jdbc.sql(SELECT + "where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(EraStore::era)
                .list();
    }

    private static Era era(ResultSet row, int number) throws SQLException {
        return new Era(
                row.getInt("number"),
                row.getObject("id", UUID.class),
                row.getString("origin"),
                row.getString("vkey"),
                row.getString("second"),
                Era.Beginning.of(row.getString("beginning")),
                Optional.ofNullable(row.getString("because")),
                row.getTimestamp("since").toInstant(),
                Optional.ofNullable(row.getBytes("last")));
    }
}
