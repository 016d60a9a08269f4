package org.multitude.record;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.multitudelibs.tlog.BundleReader;
import org.multitudelibs.tlog.EntryBundle;
import org.multitudelibs.tlog.Hash;
import org.multitudelibs.tlog.LogFile;
import org.multitudelibs.tlog.Tile;
import org.multitudelibs.tlog.TileReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The log in PostgreSQL: tiles, entry bundles, the tree's size and root, checkpoints. A tile is one row that grows; a
 * narrower one that was published earlier is its beginning.
 */
@Repository
class LogStore implements TileReader, BundleReader {
    private final JdbcClient jdbc;

    LogStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Size and root of the tree. */
    record Tree(long size, Hash root) {}

    /** An act waiting for its place. */
    record Waiting(long order, byte[] entry) {}

    /** The tree, locked until the end of the transaction: whoever holds it is the one sequencer. */
    Tree lockTree() {
        jdbc.sql("insert into record.tree (size, root) values (0, :root) on conflict do nothing")
                .param("root", org.multitudelibs.tlog.Rfc6962.emptyRoot().bytes())
                .update();
        return jdbc.sql("select size, root from record.tree for update")
                .query((row, number) -> new Tree(row.getLong("size"), Hash.of(row.getBytes("root"))))
                .single();
    }

    /** The tree as last committed. */
    Tree tree() {
        return jdbc.sql("select size, root from record.tree")
                .query((row, number) -> new Tree(row.getLong("size"), Hash.of(row.getBytes("root"))))
                .optional()
                .orElse(new Tree(0, org.multitudelibs.tlog.Rfc6962.emptyRoot()));
    }

    List<Waiting> waiting(int limit) {
        return jdbc.sql("""
                        select a.ord, a.entry from record.waiting w join record.act a on a.ord = w.ord
                        order by w.ord limit :limit
                        """)
                .param("limit", limit)
                .query((row, number) -> new Waiting(row.getLong("ord"), row.getBytes("entry")))
                .list();
    }

    /** Gives acts, by their order of appending, the places from {@code first} on. */
    void give(List<Long> orders, long first) {
        jdbc.sql("""
                        with given as (
                          select ord, place from unnest(:orders::bigint[]) with ordinality as given (ord, place)),
                        gone as (delete from record.waiting where ord in (select ord from given))
                        insert into record.place (log_index, ord) select :first + place - 1, ord from given
                        """)
                .param("first", first)
                .param("orders", orders.toArray(Long[]::new))
                .update();
    }

    void write(LogFile<Tile> file) {
        Tile tile = file.address();
        jdbc.sql("""
                        insert into record.tile (level, number, width, bytes) values (:level, :number, :width, :bytes)
                        on conflict (level, number) do update set width = excluded.width, bytes = excluded.bytes
                        """)
                .param("level", tile.level())
                .param("number", tile.index())
                .param("width", tile.width())
                .param("bytes", file.bytes())
                .update();
    }

    void writeBundle(LogFile<EntryBundle> file) {
        EntryBundle bundle = file.address();
        jdbc.sql("""
                        insert into record.bundle (number, width, bytes) values (:number, :width, :bytes)
                        on conflict (number) do update set width = excluded.width, bytes = excluded.bytes
                        """)
                .param("number", bundle.index())
                .param("width", bundle.width())
                .param("bytes", file.bytes())
                .update();
    }

    /** Moves the tree on, only from the size it was read at. */
    void advance(Tree from, long size, Hash root) {
        int moved = jdbc.sql("update record.tree set size = :size, root = :root where size = :from")
                .param("size", size)
                .param("root", root.bytes())
                .param("from", from.size())
                .update();
        if (moved != 1) {
            throw new IllegalStateException("another sequencer moved the tree from size " + from.size());
        }
    }

    @Override
    public Optional<byte[]> read(Tile tile) {
        return jdbc.sql("select bytes from record.tile where level = :level and number = :number and width >= :width")
                .param("level", tile.level())
                .param("number", tile.index())
                .param("width", tile.width())
                .query(byte[].class)
                .optional()
                .map(bytes -> Arrays.copyOf(bytes, tile.width() * Hash.BYTES));
    }

    @Override
    public Optional<byte[]> read(EntryBundle bundle) {
        return jdbc.sql("select width, bytes from record.bundle where number = :number and width >= :width")
                .param("number", bundle.index())
                .param("width", bundle.width())
                .query((row, number) -> row.getInt("width") == bundle.width()
                        ? row.getBytes("bytes")
                        : EntryBundle.encode(new EntryBundle(bundle.index(), row.getInt("width"))
                                .decode(row.getBytes("bytes"))
                                .subList(0, bundle.width())))
                .optional();
    }

    void writeCheckpoint(long size, byte[] note, java.time.Instant now) {
        jdbc.sql("""
                        insert into record.checkpoint (size, note, signed_at) values (:size, :note, :now)
                        on conflict (size) do nothing
                        """)
                .param("size", size)
                .param("note", note)
                .param("now", java.sql.Timestamp.from(now))
                .update();
    }

    /** As {@link #writeCheckpoint}; one of the same tree gives way, as this one has more signatures. */
    void replaceCheckpoint(long size, byte[] note, java.time.Instant now) {
        jdbc.sql("""
                        insert into record.checkpoint (size, note, signed_at) values (:size, :note, :now)
                        on conflict (size) do update set note = excluded.note
                        """)
                .param("size", size)
                .param("note", note)
                .param("now", java.sql.Timestamp.from(now))
                .update();
    }

    /** The same checkpoint with more signatures; nothing where another node was quicker. */
    void cosigned(Published before, byte[] note) {
        jdbc.sql("update record.checkpoint set note = :note where size = :size and note = :before")
                .param("note", note)
                .param("size", before.size())
                .param("before", before.note())
                .update();
    }

    /** A published checkpoint. */
    record Published(long size, byte[] note, java.time.Instant signedAt) {}

    Optional<Published> latestCheckpoint() {
        return jdbc.sql("select size, note, signed_at from record.checkpoint order by size desc limit 1")
                .query((row, number) -> new Published(
                        row.getLong("size"),
                        row.getBytes("note"),
                        row.getTimestamp("signed_at").toInstant()))
                .optional();
    }
}
