package org.multitudelibs.deliberation.pabulib;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes a file: its head, then its ballots one after the other. UTF-8, lines end with {@code \n}; a value is written in quotation
 * marks where it must. To be closed.
 */
public final class PbWriter implements AutoCloseable {
    private final Writer writer;

    /**
     * Writes the head.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    public PbWriter(OutputStream bytes, PbHead head) {
        writer = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
        section("META", head.metaColumns(), head.meta());
        section("PROJECTS", head.projectColumns(), head.projects());
        section("VOTES", head.voteColumns(), List.of());
    }

    /**
     * Writes a ballot.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    public void vote(PbRow row) {
        line(row);
    }

    private void section(String title, PbRow columns, List<PbRow> rows) {
        line(new PbRow(List.of(title)));
        line(columns);
        rows.forEach(this::line);
    }

    private void line(PbRow row) {
        try {
            for (int at = 0; at < row.values().size(); at++) {
                writer.write((at == 0 ? "" : ";") + written(row.values().get(at)));
            }
            writer.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String written(String value) {
        boolean plain = value.chars().noneMatch(character -> "\";\r\n".indexOf(character) >= 0);
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
