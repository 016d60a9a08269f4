package org.multitudelibs.deliberation.pabulib;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.multitudelibs.deliberation.MalformedFileException;
import org.multitudelibs.deliberation.files.Cell;
import org.multitudelibs.deliberation.files.CellReader;
import org.multitudelibs.deliberation.files.FileLimits;
import org.multitudelibs.deliberation.files.Header;

/**
 * Reads a file: its head at once, its ballots one after the other, so that a file of any length is read in little memory. To be
 * closed.
 *
 * <p>Sections come in the order META, PROJECTS, VOTES, each with a line that names its columns; blank lines are passed over.
 */
public final class PbReader implements AutoCloseable {
    static final char SEPARATOR = ';';

    private final String file;
    private final CellReader lines;
    private final PbHead head;
    private final List<Cell> metaColumns;
    private final List<List<Cell>> meta;
    private final PbTable projects;
    private final Header votes;

    /**
     * Opens a file and reads its head.
     *
     * @param file its name, for what is said of it
     * @throws MalformedFileException if its head is not as the format says
     */
    public PbReader(String file, InputStream bytes) {
        this.file = file;
        this.lines = new CellReader(file, bytes, SEPARATOR);
        title("META", lines.next());
        metaColumns = expected(lines.next(), "the line “key;value”");
        if (metaColumns.size() != 2) {
            throw metaColumn().wrong(file, "META has two columns, key and value; it has " + metaColumns.size());
        }
        meta = new ArrayList<>();
        List<Cell> line = section(meta, new Header(file, SEPARATOR, metaColumns), FileLimits.KEYS, "keys", "PROJECTS");
        title("PROJECTS", line);
        List<Cell> projectColumns = expected(lines.next(), "the columns of PROJECTS");
        projects = new PbTable(new Header(file, SEPARATOR, projectColumns), new ArrayList<>());
        line = section(projects.rows(), projects.header(), FileLimits.OPTIONS, "projects", "VOTES");
        title("VOTES", line);
        List<Cell> voteColumns = expected(lines.next(), "the columns of VOTES");
        votes = new Header(file, SEPARATOR, voteColumns);
        head = new PbHead(
                row(metaColumns),
                meta.stream().map(PbReader::row).toList(),
                row(projectColumns),
                projects.rows().stream().map(PbReader::row).toList(),
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
        List<Cell> cells = nextVote();
        return cells.isEmpty() ? Optional.empty() : Optional.of(row(cells));
    }

    List<Cell> nextVote() {
        List<Cell> cells = lines.next();
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

    Header votes() {
        return votes;
    }

    /** Where META begins. */
    Cell metaColumn() {
        return metaColumns.getFirst();
    }

    /** The value of a key with its place, if META has it. */
    Optional<Cell> meta(String key) {
        return meta.stream()
                .filter(line -> line.getFirst().value().equals(key))
                .map(List::getLast)
                .findFirst();
    }

    private List<Cell> section(List<List<Cell>> into, Header header, int most, String what, String nextTitle) {
        while (true) {
            List<Cell> line = expected(lines.next(), "the section " + nextTitle);
            if (isTitle(line)) {
                return line;
            }
            header.checkWidth(line);
            if (into.size() == most) {
                throw line.getFirst()
                        .wrong(file, "there are more than " + most + " " + what + ", which is as many as are read");
            }
            into.add(line);
        }
    }

    private static boolean isTitle(List<Cell> line) {
        return line.size() == 1
                && Set.of("META", "PROJECTS", "VOTES")
                        .contains(line.getFirst().value().toUpperCase(Locale.ROOT));
    }

    private void title(String expected, List<Cell> line) {
        List<Cell> found = expected(line, "the section " + expected);
        if (found.size() != 1 || !found.getFirst().value().equalsIgnoreCase(expected)) {
            throw found.getFirst()
                    .wrong(
                            file,
                            "here the section " + expected + " is to begin, with this word alone on a line; it says “"
                                    + found.getFirst().shown() + "”");
        }
    }

    private List<Cell> expected(List<Cell> line, String what) {
        if (line.isEmpty()) {
            throw lines.wrongHere("the file ends before " + what);
        }
        return line;
    }

    private void checkKeys() {
        Set<String> keys = new HashSet<>();
        for (List<Cell> line : meta) {
            Cell key = line.getFirst();
            if (!keys.add(key.value())) {
                throw key.wrong(file, "META has the key “" + key.shown() + "” for the second time");
            }
        }
    }

    private static PbRow row(List<Cell> cells) {
        return new PbRow(cells.stream().map(Cell::text).toList());
    }

    @Override
    public void close() {
        lines.close();
    }
}
