package org.multitude.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pins in PostgreSQL. */
@Repository
class PinStore {
    private static final String SELECT =
            "select id, community, thing, rank, pinned_at, unpinned_at is null as current from community.pin ";

    private final JdbcClient jdbc;

    PinStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Pin pin) {
        jdbc.sql("""
                        insert into community.pin (id, community, thing, rank, pinned_at)
                        values (:id, :community, :thing, :rank, :since)
                        """)
                .param("id", pin.id().value())
                .param("community", pin.community().value())
                .param("thing", pin.thing())
                .param("rank", pin.rank())
                .param("since", Timestamp.from(pin.since()))
                .update();
    }

    void rank(PinId id, int rank) {
        jdbc.sql("update community.pin set rank = :rank where id = :id")
                .param("id", id.value())
                .param("rank", rank)
                .update();
    }

    void end(PinId id, Instant now) {
        jdbc.sql("update community.pin set unpinned_at = :now where id = :id")
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** What a community pins, the first one first. */
    List<Pin> current(CommunityId community) {
        return jdbc.sql(SELECT + "where community = :community and unpinned_at is null order by rank desc")
                .param("community", community.value())
                .query(PinStore::pin)
                .list();
    }

    /** All pins, those taken down too, oldest first. */
    Slice<Pin> oldest(Optional<Cursor> after, int limit) {
        Cursor from = after.orElse(Cursor.OLDEST);
        List<Pin> read = jdbc.sql(SELECT + "where (pinned_at, id) > (:at, :id) order by pinned_at, id limit :limit")
                .param("at", Timestamp.from(from.at()))
                .param("id", from.id())
                .param("limit", limit + 1)
                .query(PinStore::pin)
                .list();
        return Slice.of(read, limit, pin -> new Cursor(pin.since(), pin.id().value()));
    }

    List<Pin> byIds(Collection<UUID> ids) {
        return jdbc.sql(SELECT + "where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(PinStore::pin)
                .list();
    }

    private static Pin pin(ResultSet row, int number) throws SQLException {
        return new Pin(
                new PinId(row.getObject("id", UUID.class)),
                new CommunityId(row.getObject("community", UUID.class)),
                row.getObject("thing", UUID.class),
                row.getInt("rank"),
                row.getTimestamp("pinned_at").toInstant(),
                row.getBoolean("current"));
    }
}
