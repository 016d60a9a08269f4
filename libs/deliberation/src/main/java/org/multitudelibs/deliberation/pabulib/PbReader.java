package org.multitudelibs.deliberation.pabulib;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.multitudelibs.deliberation.MalformedFileException;

/**
 * Reads a file: its head at once, its ballots one after the other, so that a file of any length is read in little memory. To be
 * closed.
 *
 * <p>Sections come in the order META, PROJECTS, VOTES, each with a line that names its columns; blank lines are passed over.
 */
public final class PbReader implements AutoCloseable {
    private final String file;
    private final PbLines lines;
    private final PbHead head;
    private final List<List<PbCell>> meta;
    private final PbTable projects;
    private final PbTable votes;

    /**
     * Opens a file and reads its head.
     *
     * @param file its name, for what is said of it
     * @throws MalformedFileException if its head is not as the format says
     */
    public PbReader(String file, InputStream bytes) {
        this.file = file;
        this.lines = new PbLines(file, bytes);
        title("META", lines.next());
        List<PbCell> metaColumns = expected(lines.next(), "the line “key;value”");
        meta = new ArrayList<>();
        List<PbCell> line = section(meta, metaColumns, "PROJECTS");
        title("PROJECTS", line);
        List<PbCell> projectColumns = expected(lines.next(), "the columns of PROJECTS");
        List<List<PbCell>> projectLines = new ArrayList<>();
        line = section(projectLines, projectColumns, "VOTES");
        title("VOTES", line);
        List<PbCell> voteColumns = expected(lines.next(), "the columns of VOTES");
        projects = new PbTable(file, projectColumns, projectLines);
        votes = new PbTable(file, voteColumns, List.of());
        head = new PbHead(
                row(metaColumns),
                meta.stream().map(PbReader::row).toList(),
                row(projectColumns),
                projectLines.stream().map(PbReader::row).toList(),
                row(voteColumns));
        checkKeys();
    }

    /** What the file says before its ballots. */
    public PbHead head() {
        return head;
    }

    /**
     * The next ballot, or nothing at the end.
     *
     * @throws MalformedFileException if the line has not one value for each column
     */
    public Optional<PbRow> vote() {
        List<PbCell> cells = nextVote();
        return cells.isEmpty() ? Optional.empty() : Optional.of(row(cells));
    }

    List<PbCell> nextVote() {
        List<PbCell> cells = lines.next();
        if (!cells.isEmpty()) {
            votes.checkWidth(cells);
        }
        return cells;
    }

    String file() {
        return file;
    }

    PbTable projects() {
        return projects;
    }

    PbTable votes() {
        return votes;
    }

    /** The value of a key with its place, if META has it. */
    Optional<PbCell> meta(String key) {
        return meta.stream()
                .filter(line -> line.getFirst().value().equals(key))
                .map(List::getLast)
                .findFirst();
    }

    private List<PbCell> section(List<List<PbCell>> into, List<PbCell> columns, String nextTitle) {
        while (true) {
            List<PbCell> line = lines.next();
            if (line.isEmpty()) {
                throw MalformedFileException.in(file, "it ends before the section " + nextTitle);
            }
            if (isTitle(line)) {
                return line;
            }
            PbTable.checkWidth(file, columns, line);
            into.add(line);
        }
    }

    private static boolean isTitle(List<PbCell> line) {
        return line.size() == 1
                && Set.of("META", "PROJECTS", "VOTES")
                        .contains(line.getFirst().value().toUpperCase(Locale.ROOT));
    }

    private void title(String expected, List<PbCell> line) {
        List<PbCell> found = expected(line, "the section " + expected);
        if (found.size() != 1 || !found.getFirst().value().equalsIgnoreCase(expected)) {
            throw MalformedFileException.at(
                    file,
                    found.getFirst().line(),
                    found.getFirst().column(),
                    "here the section " + expected + " is to begin, with this word alone on a line; it says “"
                            + PbTable.shortened(found.getFirst().value()) + "”");
        }
    }

    private List<PbCell> expected(List<PbCell> line, String what) {
        if (line.isEmpty()) {
            throw MalformedFileException.in(file, "it ends before " + what);
        }
        return line;
    }

    private void checkKeys() {
        if (head.metaColumns().values().size() != 2) {
            throw MalformedFileException.at(
                    file,
                    2,
                    1,
                    "META has two columns, key and value; it has "
                            + head.metaColumns().values().size());
        }
        Set<String> keys = new HashSet<>();
        for (List<PbCell> line : meta) {
            PbCell key = line.getFirst();
            if (!keys.add(key.value())) {
                throw MalformedFileException.at(
                        file, key.line(), key.column(), "META has the key “" + key.value() + "” for the second time");
            }
        }
    }

    private static PbRow row(List<PbCell> cells) {
        return new PbRow(cells.stream().map(PbCell::text).toList());
    }

    @Override
    public void close() {
        lines.close();
    }
}
