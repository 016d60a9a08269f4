package org.multitude.opendata;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multitude.commons.CommonsId;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files listed by their address, in PostgreSQL. */
@Repository
class ListedFileStore {
    private static final String SELECT = """
            select id, dataset, place, title, address, download, format, media_type, size, listed_at
            from opendata.listed_file
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    ListedFileStore(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Lists files, all in one exchange. */
    void insert(List<ListedFile> files) {
        batches.batchUpdate("""
                insert into opendata.listed_file
                  (id, dataset, place, title, address, download, format, media_type, size, listed_at)
                values (:id, :dataset, :place, :title, :address, :download, :format, :media, :size, :at)
                """, files.stream().map(ListedFileStore::parameters).toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource parameters(ListedFile file) {
        ListedFile.What what = file.what();
        return new MapSqlParameterSource()
                .addValue("id", file.id())
                .addValue("dataset", file.dataset().value())
                .addValue("place", file.place())
                .addValue("title", what.title().orElse(null), Types.VARCHAR)
                .addValue("address", what.address())
                .addValue("download", what.download())
                .addValue("format", what.format().orElse(null), Types.VARCHAR)
                .addValue("media", what.mediaType().orElse(null), Types.VARCHAR)
                .addValue("size", what.size().isPresent() ? what.size().getAsLong() : null, Types.BIGINT)
                .addValue("at", Timestamp.from(file.listedAt()));
    }

    /** Keeps what is said of a file from now on. */
    void describe(ListedFile file) {
        ListedFile.What what = file.what();
        jdbc.sql("""
                        update opendata.listed_file
                        set title = :title, download = :download, format = :format, media_type = :media, size = :size
                        where id = :id
                        """)
                .param("id", file.id())
                .param("title", what.title().orElse(null))
                .param("download", what.download())
                .param("format", what.format().orElse(null))
                .param("media", what.mediaType().orElse(null))
                .param("size", what.size().isPresent() ? what.size().getAsLong() : null)
                .update();
    }

    /** Shows a file no more. */
    void remove(UUID id, Instant at) {
        jdbc.sql("update opendata.listed_file set removed_at = :at where id = :id")
                .param("id", id)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The last place that a file of a dataset has or had. */
    int lastPlace(CommonsId dataset) {
        return jdbc.sql("select coalesce(max(place), 0) from opendata.listed_file where dataset = :dataset")
                .param("dataset", dataset.value())
                .query(Integer.class)
                .single();
    }

    /** Those of these files that are not listed any more. */
    Set<UUID> removed(Collection<UUID> ids) {
        return Set.copyOf(
                jdbc.sql("select id from opendata.listed_file where id = any(:ids) and removed_at is not null")
                        .param("ids", ids.toArray(UUID[]::new))
                        .query((row, number) -> row.getObject("id", UUID.class))
                        .list());
    }

    List<ListedFile> of(CommonsId dataset) {
        return of(List.of(dataset)).getOrDefault(dataset, List.of());
    }

    /** Files of each of these datasets, in their order. */
    Map<CommonsId, List<ListedFile>> of(Collection<CommonsId> datasets) {
        Map<CommonsId, List<ListedFile>> found = new HashMap<>();
        jdbc.sql(SELECT + "where dataset = any(:ids) and removed_at is null order by dataset, place")
                .param("ids", datasets.stream().map(CommonsId::value).toArray(UUID[]::new))
                .query(ListedFileStore::file)
                .list()
                .forEach(file -> found.computeIfAbsent(file.dataset(), ignored -> new ArrayList<>())
                        .add(file));
        return found;
    }

    Slice<ListedFile> oldest(Optional<Cursor> after, int limit) {
        Cursor from = after.orElse(Cursor.OLDEST);
        List<ListedFile> read = jdbc.sql(
                        SELECT + "where (listed_at, id) > (:at, :id) order by listed_at, id limit :limit")
                .param("at", Timestamp.from(from.at()))
                .param("id", from.id())
                .param("limit", limit + 1)
                .query(ListedFileStore::file)
                .list();
        return Slice.of(read, limit, file -> new Cursor(file.listedAt(), file.id()));
    }

    List<ListedFile> byIds(Collection<UUID> ids) {
        return jdbc.sql(SELECT + "where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(ListedFileStore::file)
                .list();
    }

    private static ListedFile file(ResultSet row, int number) throws SQLException {
        @Nullable Long size = row.getObject("size", Long.class);
        return new ListedFile(
                row.getObject("id", UUID.class),
                new CommonsId(row.getObject("dataset", UUID.class)),
                row.getInt("place"),
                new ListedFile.What(
                        Optional.ofNullable(row.getString("title")),
                        row.getString("address"),
                        row.getBoolean("download"),
                        Optional.ofNullable(row.getString("format")),
                        Optional.ofNullable(row.getString("media_type")),
                        size == null ? OptionalLong.empty() : OptionalLong.of(size)),
                row.getTimestamp("listed_at").toInstant());
    }
}
