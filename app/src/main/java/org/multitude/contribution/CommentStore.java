package org.multitude.contribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multitude.identity.ActorKind;
import org.multitude.identity.Attestation;
import org.multitude.identity.OrganizationId;
import org.multitude.identity.PersonId;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.platform.text.Prose;
import org.multitude.record.ActId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Discussions in PostgreSQL. */
@Repository
class CommentStore {
    private static final String SELECT = """
            select id, contribution, author, author_kind, author_attested, author_name, on_behalf, text, quoted, quoted_wording,
                   quoted_passage, written_at, act, erased
            from contribution.comment
            """;

    private final JdbcClient jdbc;

    CommentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Comment comment) {
        jdbc.sql("""
                        insert into contribution.comment
                          (id, contribution, author, author_kind, author_attested, author_name, on_behalf, text, quoted,
                           quoted_wording, quoted_passage, written_at, act)
                        values (:id, :contribution, :author, :kind, :attested, :name, :behalf, :text, :quoted, :wording,
                           :passage, :at, :act)
                        """)
                .param("id", comment.id().value())
                .param("contribution", comment.contribution().value())
                .param("author", comment.author().person().value())
                .param("kind", comment.author().kind().code())
                .param(
                        "attested",
                        comment.author().attested().map(Attestation.Way::code).orElse(null))
                .param("name", comment.author().name().orElse(null))
                .param("behalf", comment.onBehalf().map(OrganizationId::value).orElse(null))
                .param("text", comment.text())
                .param("quoted", comment.quote().map(Quote::thing).orElse(null))
                .param("wording", comment.quote().map(Quote::wording).orElse(null))
                .param("passage", comment.quote().flatMap(Quote::passage).orElse(null))
                .param("at", Timestamp.from(comment.at()))
                .param("act", comment.act().value())
                .update();
    }

    /** Puts another wording in the place of the former one. */
    void corrected(CommentId id, Prose text) {
        jdbc.sql("update contribution.comment set text = :text where id = :id")
                .param("id", id.value())
                .param("text", text.text())
                .update();
    }

    /** The discussion of a contribution, oldest first. */
    Slice<Comment> thread(ContributionId contribution, Optional<Cursor> after, int limit) {
        Cursor from = after.orElse(Cursor.OLDEST);
        List<Comment> read = jdbc.sql(SELECT + """
                        where contribution = :contribution and (written_at, id) > (:at, :id)
                        order by written_at, id limit :limit
                        """)
                .param("contribution", contribution.value())
                .param("at", Timestamp.from(from.at()))
                .param("id", from.id())
                .param("limit", limit + 1)
                .query(CommentStore::comment)
                .list();
        return Slice.of(read, limit, CommentStore::cursor);
    }

    /** The last message of a discussion. */
    Optional<CommentId> last(ContributionId contribution) {
        return jdbc.sql("""
                        select id from contribution.comment where contribution = :contribution
                        order by written_at desc, id desc limit 1
                        """)
                .param("contribution", contribution.value())
                .query((row, number) -> new CommentId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** The comment that stands so many places and one before this one, if the discussion is that long. */
    Optional<Cursor> before(Comment comment, int places) {
        return jdbc.sql(SELECT + """
                        where contribution = :contribution and (written_at, id) < (:at, :id)
                        order by written_at desc, id desc offset :places limit 1
                        """)
                .param("contribution", comment.contribution().value())
                .param("at", Timestamp.from(comment.at()))
                .param("id", comment.id().value())
                .param("places", places)
                .query(CommentStore::comment)
                .optional()
                .map(CommentStore::cursor);
    }

    /** All comments, oldest first. */
    Slice<Comment> oldest(Optional<Cursor> after, int limit) {
        Cursor from = after.orElse(Cursor.OLDEST);
        List<Comment> read = jdbc.sql(
                        SELECT + "where (written_at, id) > (:at, :id) order by written_at, id limit :limit")
                .param("at", Timestamp.from(from.at()))
                .param("id", from.id())
                .param("limit", limit + 1)
                .query(CommentStore::comment)
                .list();
        return Slice.of(read, limit, CommentStore::cursor);
    }

    /** Reads it and keeps others from changing it until the transaction ends. */
    Optional<Comment> lock(CommentId id) {
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id.value())
                .query(CommentStore::comment)
                .optional();
    }

    List<Comment> byIds(Collection<UUID> ids) {
        return jdbc.sql(SELECT + "where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(CommentStore::comment)
                .list();
    }

    private static Cursor cursor(Comment comment) {
        return new Cursor(comment.at(), comment.id().value());
    }

    private static Comment comment(ResultSet row, int number) throws SQLException {
        return new Comment(
                new CommentId(row.getObject("id", UUID.class)),
                new ContributionId(row.getObject("contribution", UUID.class)),
                new Author(
                        new PersonId(row.getObject("author", UUID.class)),
                        ActorKind.of(row.getString("author_kind")),
                        Optional.ofNullable(row.getString("author_attested")).map(Attestation.Way::of),
                        Optional.ofNullable(row.getString("author_name"))),
                Optional.ofNullable(row.getObject("on_behalf", UUID.class)).map(OrganizationId::new),
                row.getString("text"),
                quote(row),
                row.getTimestamp("written_at").toInstant(),
                new ActId(row.getObject("act", UUID.class)),
                row.getBoolean("erased"));
    }

    private static Optional<Quote> quote(ResultSet row) throws SQLException {
        UUID quoted = row.getObject("quoted", UUID.class);
        return quoted == null
                ? Optional.empty()
                : Optional.of(new Quote(
                        quoted,
                        row.getInt("quoted_wording"),
                        Optional.ofNullable(row.getObject("quoted_passage", Integer.class))));
    }
}
