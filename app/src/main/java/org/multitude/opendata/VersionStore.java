package org.multitude.opendata;

import java.nio.charset.Charset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multitude.commons.CommonsId;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.platform.files.StoredFile;
import org.multitude.platform.tables.Separator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Versions of files in PostgreSQL. */
@Repository
class VersionStore {
    private static final String COLUMNS = """
            id, dataset, number, sha256, size, file_name, format, media_type, charset, separator, rows, columns,
            added, removed, changed, note, published_at
            """;
    private static final String SELECT = "select " + COLUMNS + " from opendata.version ";

    private final JdbcClient jdbc;

    VersionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Version version) {
        Optional<TableShape> shape = version.file().shape();
        Optional<Changes> changes = version.changes();
        jdbc.sql("insert into opendata.version (" + COLUMNS + """
                        ) values (:id, :dataset, :number, :sha256, :size, :name, :format, :media, :charset, :separator,
                          :rows, :columns, :added, :removed, :changed, :note, :at)
                        """)
                .param("id", version.id().value())
                .param("dataset", version.dataset().value())
                .param("number", version.number())
                .param("sha256", version.file().stored().sha256())
                .param("size", version.file().stored().size())
                .param("name", version.file().fileName())
                .param("format", version.file().format())
                .param("media", version.file().mediaType())
                .param("charset", shape.map(table -> table.charset().name()).orElse(null))
                .param("separator", shape.map(table -> table.separator().code()).orElse(null))
                .param("rows", shape.map(TableShape::rows).orElse(null))
                .param("columns", shape.map(TableShape::columns).orElse(null))
                .param("added", changes.map(Changes::added).orElse(null))
                .param("removed", changes.map(Changes::removed).orElse(null))
                .param("changed", changes.map(Changes::changed).orElse(null))
                .param("note", version.note().orElse(null))
                .param("at", Timestamp.from(version.publishedAt()))
                .update();
    }

    Optional<Version> find(CommonsId dataset, int number) {
        return jdbc.sql(SELECT + "where dataset = :dataset and number = :number")
                .param("dataset", dataset.value())
                .param("number", number)
                .query(VersionStore::version)
                .optional();
    }

    Optional<Version> latest(CommonsId dataset) {
        return newest(dataset, 1).stream().findFirst();
    }

    /** The last {@code limit} versions of a dataset, the last first. */
    List<Version> newest(CommonsId dataset, int limit) {
        return before(dataset, Integer.MAX_VALUE, limit);
    }

    /** Versions before a number, the last first. */
    List<Version> before(CommonsId dataset, int number, int limit) {
        return jdbc.sql(SELECT + """
                        where dataset = :dataset and number < :number order by number desc limit :limit
                        """)
                .param("dataset", dataset.value())
                .param("number", number)
                .param("limit", limit)
                .query(VersionStore::version)
                .list();
    }

    /** The last version of each of these datasets. */
    Map<CommonsId, Version> latest(Collection<CommonsId> datasets) {
        Map<CommonsId, Version> found = new HashMap<>();
        jdbc.sql("select distinct on (dataset) " + COLUMNS + """
                         from opendata.version where dataset = any(:ids) order by dataset, number desc
                        """)
                .param("ids", datasets.stream().map(CommonsId::value).toArray(UUID[]::new))
                .query(VersionStore::version)
                .list()
                .forEach(version -> found.put(version.dataset(), version));
        return found;
    }

    Slice<Version> oldest(Optional<Cursor> after, int limit) {
        Cursor from = after.orElse(Cursor.OLDEST);
        List<Version> read = jdbc.sql(SELECT + """
                        where (published_at, id) > (:at, :id) order by published_at, id limit :limit
                        """)
                .param("at", Timestamp.from(from.at()))
                .param("id", from.id())
                .param("limit", limit + 1)
                .query(VersionStore::version)
                .list();
        return Slice.of(
                read,
                limit,
                version -> new Cursor(version.publishedAt(), version.id().value()));
    }

    List<Version> byIds(Collection<UUID> ids) {
        return jdbc.sql(SELECT + "where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(VersionStore::version)
                .list();
    }

    private static Version version(ResultSet row, int number) throws SQLException {
        return new Version(
                new VersionId(row.getObject("id", UUID.class)),
                new CommonsId(row.getObject("dataset", UUID.class)),
                row.getInt("number"),
                new CheckedFile(
                        new StoredFile(row.getString("sha256"), row.getLong("size")),
                        row.getString("file_name"),
                        row.getString("format"),
                        row.getString("media_type"),
                        shape(row)),
                changes(row),
                Optional.ofNullable(row.getString("note")),
                row.getTimestamp("published_at").toInstant());
    }

    private static Optional<TableShape> shape(ResultSet row) throws SQLException {
        String charset = row.getString("charset");
        return charset == null
                ? Optional.empty()
                : Optional.of(new TableShape(
                        Charset.forName(charset),
                        Separator.of(row.getString("separator")),
                        row.getLong("rows"),
                        row.getInt("columns")));
    }

    private static Optional<Changes> changes(ResultSet row) throws SQLException {
        @Nullable Long added = row.getObject("added", Long.class);
        return added == null
                ? Optional.empty()
                : Optional.of(new Changes(added, row.getLong("removed"), row.getLong("changed")));
    }
}
