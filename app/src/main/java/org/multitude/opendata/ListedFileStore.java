package org.multitude.opendata;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multitude.commons.CommonsId;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
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

    ListedFileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ListedFile file) {
        ListedFile.What what = file.what();
        jdbc.sql("""
                        insert into opendata.listed_file
                          (id, dataset, place, title, address, download, format, media_type, size, listed_at)
                        values (:id, :dataset, :place, :title, :address, :download, :format, :media, :size, :at)
                        """)
                .param("id", file.id())
                .param("dataset", file.dataset().value())
                .param("place", file.place())
                .param("title", what.title().orElse(null))
                .param("address", what.address())
                .param("download", what.download())
                .param("format", what.format().orElse(null))
                .param("media", what.mediaType().orElse(null))
                .param("size", what.size().isPresent() ? what.size().getAsLong() : null)
                .param("at", Timestamp.from(file.listedAt()))
                .update();
    }

    List<ListedFile> of(CommonsId dataset) {
        return of(List.of(dataset)).getOrDefault(dataset, List.of());
    }

    /** Files of each of these datasets, in their order. */
    Map<CommonsId, List<ListedFile>> of(Collection<CommonsId> datasets) {
        Map<CommonsId, List<ListedFile>> found = new HashMap<>();
        jdbc.sql(SELECT + "where dataset = any(:ids) order by dataset, place")
                .param("ids", datasets.stream().map(CommonsId::value).toArray(UUID[]::new))
                .query(ListedFileStore::file)
                .list()
                .forEach(file -> found.computeIfAbsent(file.dataset(), ignored -> new java.util.ArrayList<>())
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
