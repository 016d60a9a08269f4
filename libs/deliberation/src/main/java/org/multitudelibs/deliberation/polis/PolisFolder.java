package org.multitudelibs.deliberation.polis;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.multitudelibs.deliberation.MalformedFileException;
import org.multitudelibs.deliberation.files.FileLimits;
import org.multitudelibs.deliberation.opinion.Opinion;

/**
 * A folder with an exported conversation, or one in an archive that is opened as a file system. Every file may be packed by gzip
 * ({@code votes.csv.gz}); all but the summary are handed out row by row and never held.
 *
 * <p>Every method that reads throws {@link MalformedFileException} where a file is missing, cannot be read, is not what its name says,
 * or goes beyond {@link FileLimits}; it names the line, the place in it and the column.
 */
public final class PolisFolder {
    private static final int BUFFER = 1 << 16;
    private static final String ARCHIVE = "zip";
    private static final String PACKED_SIZE = ARCHIVE + ":compressedSize";

    private final Path folder;

    public PolisFolder(Path folder) {
        this.folder = folder;
    }

    /** Whether there is a file of this name, packed or not. */
    public boolean has(PolisFile file) {
        return Files.isRegularFile(path(file)) || Files.isRegularFile(packed(file));
    }

    /** Reads {@code summary.csv}. */
    public PolisSummary summary() {
        return SummaryReader.read(open(PolisFile.SUMMARY));
    }

    /** Reads {@code comments.csv}. */
    public void comments(Consumer<PolisComment> each) {
        List<String> needed = List.of(
                Columns.TIMESTAMP,
                Columns.COMMENT_ID,
                Columns.AUTHOR_ID,
                Columns.AGREES,
                Columns.DISAGREES,
                Columns.MODERATED,
                Columns.COMMENT_BODY);
        Set<Integer> known = new HashSet<>();
        read(PolisFile.COMMENTS, needed, row -> {
            PolisComment comment = comment(row);
            if (!known.add(comment.id())) {
                throw row.wrong(Columns.COMMENT_ID, comment.id() + ", which is that of a statement before");
            }
            if (known.size() > FileLimits.OPTIONS) {
                throw row.wrong(
                        Columns.COMMENT_ID,
                        comment.id() + ", that of one statement more than " + FileLimits.OPTIONS
                                + ", which is as many as are read");
            }
            each.accept(comment);
        });
    }

    /** Reads {@code votes.csv}. */
    public void votes(Consumer<PolisVote> each) {
        votesWithRows((vote, _) -> each.accept(vote));
    }

    /** Reads {@code votes.csv} with its rows, for what is wrong with one beside other files. */
    void votesWithRows(BiConsumer<PolisVote, Row> each) {
        List<String> needed = List.of(Columns.TIMESTAMP, Columns.COMMENT_ID, Columns.VOTER_ID, Columns.VOTE);
        read(PolisFile.VOTES, needed, row -> each.accept(vote(row), row));
    }

    /** Reads {@code stats-history.csv}. */
    public void history(Consumer<PolisMoment> each) {
        List<String> needed = List.of(
                Columns.N_VOTES, Columns.N_COMMENTS, Columns.N_VISITORS, Columns.N_VOTERS, Columns.N_COMMENTERS);
        read(PolisFile.HISTORY, needed, row -> each.accept(moment(row)));
    }

    /** Reads {@code participants-votes.csv}. */
    public void participants(Consumer<PolisParticipant> each) {
        List<String> needed = List.of(
                Columns.PARTICIPANT,
                Columns.GROUP_ID,
                Columns.N_COMMENTS,
                Columns.N_VOTES,
                Columns.N_AGREE,
                Columns.N_DISAGREE);
        try (Rows rows = new Rows(PolisFile.PARTICIPANTS.fileName(), open(PolisFile.PARTICIPANTS), needed)) {
            Map<String, Integer> comments = commentColumns(rows.header().names());
            rows.forEach(row -> each.accept(participant(row, comments)));
        }
    }

    /** Ids of the statements that have a column in {@code participants-votes.csv}, in their order. */
    public List<Integer> commentsOfParticipants() {
        try (Rows rows = new Rows(PolisFile.PARTICIPANTS.fileName(), open(PolisFile.PARTICIPANTS), List.of())) {
            return List.copyOf(commentColumns(rows.header().names()).values());
        }
    }

    private void read(PolisFile file, List<String> needed, Consumer<Row> each) {
        try (Rows rows = new Rows(file.fileName(), open(file), needed)) {
            rows.forEach(each);
        }
    }

    private static PolisComment comment(Row row) {
        return new PolisComment(
                row.moment(Columns.TIMESTAMP),
                row.count(Columns.COMMENT_ID),
                row.count(Columns.AUTHOR_ID),
                row.count(Columns.AGREES),
                row.count(Columns.DISAGREES),
                row.moderation(Columns.MODERATED),
                row.flag(Columns.IS_META),
                row.flag(Columns.IS_SEED),
                row.decimal(Columns.CONSENSUS),
                row.text(Columns.COMMENT_BODY));
    }

    private static PolisVote vote(Row row) {
        return new PolisVote(
                row.moment(Columns.TIMESTAMP),
                row.count(Columns.COMMENT_ID),
                row.count(Columns.VOTER_ID),
                row.opinion(Columns.VOTE));
    }

    private static PolisMoment moment(Row row) {
        return new PolisMoment(
                row.count(Columns.N_VOTES),
                row.count(Columns.N_COMMENTS),
                row.count(Columns.N_VISITORS),
                row.count(Columns.N_VOTERS),
                row.count(Columns.N_COMMENTERS));
    }

    private static PolisParticipant participant(Row row, Map<String, Integer> comments) {
        SortedMap<Integer, Opinion> opinions = new TreeMap<>();
        comments.forEach((column, comment) -> {
            if (!row.isBlank(column)) {
                opinions.put(comment, row.opinion(column));
            }
        });
        return new PolisParticipant(
                row.count(Columns.PARTICIPANT),
                row.isBlank(Columns.GROUP_ID) ? OptionalInt.empty() : OptionalInt.of(row.count(Columns.GROUP_ID)),
                row.count(Columns.N_COMMENTS),
                row.count(Columns.N_VOTES),
                row.count(Columns.N_AGREE),
                row.count(Columns.N_DISAGREE),
                opinions);
    }

    private static SequencedMap<String, Integer> commentColumns(List<String> header) {
        SequencedMap<String, Integer> comments = new LinkedHashMap<>();
        for (String name : header) {
            if (name.matches("[0-9]{1,9}")) {
                comments.put(name, Integer.valueOf(name));
            }
        }
        return comments;
    }

    private InputStream open(PolisFile file) {
        Path path = Files.isRegularFile(packed(file)) && !Files.isRegularFile(path(file)) ? packed(file) : path(file);
        try {
            checkCount(file);
            InputStream bytes = new BufferedInputStream(Files.newInputStream(path), BUFFER);
            InputStream unpacked = path.equals(packed(file)) ? gunzip(file, bytes) : bytes;
            long size = isArchive() ? (Long) Files.getAttribute(path, PACKED_SIZE) : Files.size(path);
            return new Unpacked(unpacked, size);
        } catch (IOException e) {
            throw MalformedFileException.unreadable(file.fileName(), e);
        }
    }

    private static InputStream gunzip(PolisFile file, InputStream bytes) throws IOException {
        try {
            return new GZIPInputStream(bytes, BUFFER);
        } catch (ZipException | EOFException e) {
            bytes.close();
            throw MalformedFileException.unreadable(file.fileName(), 1, 1, e);
        }
    }

    private void checkCount(PolisFile file) throws IOException {
        if (isArchive()) {
            try (Stream<Path> files = Files.list(folder)) {
                if (files.limit(FileLimits.PACKED_FILES + 1L).count() > FileLimits.PACKED_FILES) {
                    throw MalformedFileException.in(
                            file.fileName(),
                            "it is packed together with more than " + FileLimits.PACKED_FILES
                                    + " files, which is as many as are read");
                }
            }
        }
    }

    private boolean isArchive() {
        return folder.getFileSystem().supportedFileAttributeViews().contains(ARCHIVE);
    }

    private Path path(PolisFile file) {
        return folder.resolve(file.fileName());
    }

    private Path packed(PolisFile file) {
        return folder.resolve(file.fileName() + ".gz");
    }
}
