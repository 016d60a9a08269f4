package org.multitude.platform.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What an archive says it holds; the last thing written, so that an archive without it was never finished. See
 * {@code docs/backup.md}.
 *
 * @param format version of the archive's form, {@value #FORMAT}
 * @param made when its rows were as they are
 * @param by version of the program that made it
 * @param schema version of the database's tables: the number of the last migration
 * @param about what the installation says of itself there, for people who look inside
 * @param tables its tables, those that others refer to first
 * @param files the published and received files
 * @param key whether the key of the record is in it
 */
record Manifest(
        int format,
        Instant made,
        String by,
        String schema,
        Map<String, String> about,
        List<Rows> tables,
        Kept files,
        boolean key) {
    static final int FORMAT = 1;

    Manifest {
        about = Map.copyOf(about);
        tables = List.copyOf(tables);
    }

    /**
     * The rows of a table, in the text format of PostgreSQL's COPY, UTF-8.
     *
     * @param table schema and name
     * @param columns columns in their order
     * @param rows how many
     * @param sha256 of the text, in hexadecimal
     * @param counters for each column that is counted by itself, the last number given
     */
    record Rows(String table, List<String> columns, long rows, String sha256, Map<String, Long> counters) {
        Rows {
            columns = List.copyOf(columns);
            counters = Map.copyOf(counters);
        }

        /** Name of the entry of the archive. */
        String entry() {
            return "rows/" + table;
        }
    }

    /**
     * The files, each under its SHA-256.
     *
     * @param count how many
     * @param bytes how large together
     * @param sha256 of their names in order, each with a line feed
     */
    record Kept(long count, long bytes, String sha256) {}
}
