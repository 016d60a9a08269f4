package org.multitude.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multitude.commons.CommonsId;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Attachments in PostgreSQL. */
@Repository
class AttachmentStore {
    private static final String SELECT =
            "select id, community, commons, since, detached_at is null as current from community.attachment ";

    private final JdbcClient jdbc;

    AttachmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds an attachment; false when the commons is attached already. */
    boolean insert(Attachment attachment) {
        return jdbc.sql("""
                        insert into community.attachment (id, community, commons, since)
                        values (:id, :community, :commons, :since)
                        on conflict (community, commons) where detached_at is null do nothing
                        """)
                        .param("id", attachment.id().value())
                        .param("community", attachment.community().value())
                        .param("commons", attachment.commons().value())
                        .param("since", Timestamp.from(attachment.since()))
                        .update()
                == 1;
    }

    /** Ends an attachment; false when it had ended. */
    boolean end(AttachmentId id, Instant now) {
        return jdbc.sql("update community.attachment set detached_at = :now where id = :id and detached_at is null")
                        .param("id", id.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    Optional<Attachment> find(AttachmentId id) {
        return byIds(List.of(id.value())).stream().findFirst();
    }

    /** What a community looks after, the latest first. */
    List<Attachment> current(CommunityId community, int limit) {
        return jdbc.sql(SELECT + """
                        where community = :community and detached_at is null order by since desc, id limit :limit
                        """)
                .param("community", community.value())
                .param("limit", limit)
                .query(AttachmentStore::attachment)
                .list();
    }

    /** All attachments, ended ones too, oldest first. */
    Slice<Attachment> oldest(Optional<Cursor> after, int limit) {
        Cursor from = after.orElse(Cursor.OLDEST);
        List<Attachment> read = jdbc.sql(SELECT + "where (since, id) > (:at, :id) order by since, id limit :limit")
                .param("at", Timestamp.from(from.at()))
                .param("id", from.id())
                .param("limit", limit + 1)
                .query(AttachmentStore::attachment)
                .list();
        return Slice.of(
                read,
                limit,
                attachment -> new Cursor(attachment.since(), attachment.id().value()));
    }

    List<Attachment> byIds(Collection<UUID> ids) {
        return jdbc.sql(SELECT + "where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(AttachmentStore::attachment)
                .list();
    }

    private static Attachment attachment(ResultSet row, int number) throws SQLException {
        return new Attachment(
                new AttachmentId(row.getObject("id", UUID.class)),
                new CommunityId(row.getObject("community", UUID.class)),
                new CommonsId(row.getObject("commons", UUID.class)),
                row.getTimestamp("since").toInstant(),
                row.getBoolean("current"));
    }
}
