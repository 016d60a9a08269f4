package org.multitude.opendata;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.multitude.platform.tables.Separator;
import org.multitude.platform.tables.TableReader;

/** Finds what separates the cells of a table, and counts its rows by reading all of them. */
final class ShapeFinder {
    private static final int HEAD = 64 * 1024;
    private static final int ROWS = 50;

    private ShapeFinder() {}

    static TableShape find(Path file, Charset charset) throws IOException, UnfitFile {
        Separator separator = separator(file, charset);
        try (TableReader table = TableReader.open(file, charset, separator)) {
            Optional<List<String>> heading = table.next();
            if (heading.isEmpty()) {
                throw new UnfitFile("opendata.unfit.empty");
            }
            long rows = 0;
            while (table.next().isPresent()) {
                rows++;
            }
            return new TableShape(charset, separator, rows, heading.get().size());
        } catch (TableReader.Unreadable e) {
            throw new UnfitFile("opendata.unfit.row", e.row());
        }
    }

    private static Separator separator(Path file, Charset charset) throws IOException {
        byte[] head;
        try (InputStream input = Files.newInputStream(file)) {
            head = input.readNBytes(HEAD);
        }
        String text = new String(head, charset);
        Separator best = Separator.COMMA;
        double most = 1;
        for (Separator candidate : Separator.values()) {
            double score = score(text, head.length == HEAD, candidate);
            if (score > most) {
                best = candidate;
                most = score;
            }
        }
        return best;
    }

    /** Number of columns of the heading, times the share of rows that have as many. */
    private static double score(String head, boolean cut, Separator separator) throws IOException {
        List<Integer> widths = new ArrayList<>();
        try (TableReader table = TableReader.of(new StringReader(head), separator)) {
            for (Optional<List<String>> row = table.next();
                    row.isPresent() && widths.size() < ROWS;
                    row = table.next()) {
                widths.add(row.get().size());
            }
        } catch (TableReader.Unreadable e) {
            // A quotation mark left open by the cut says nothing about the rows before it.
            if (!cut || widths.isEmpty()) {
                return 0;
            }
        }
        if (cut && widths.size() > 1 && widths.size() < ROWS) {
            widths.removeLast();
        }
        if (widths.isEmpty()) {
            return 0;
        }
        int heading = widths.getFirst();
        long same = widths.stream().filter(width -> width == heading).count();
        return heading <= 1 ? 0 : heading * (double) same / widths.size();
    }
}
