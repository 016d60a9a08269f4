package org.multitudelibs.deliberation.polis;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.multitudelibs.deliberation.MalformedFileException;
import org.multitudelibs.deliberation.opinion.Opinion;

/**
 * A folder with an exported conversation. Every file may be packed by gzip ({@code votes.csv.gz}); all but the summary
 * are handed out row by row and never held.
 */
public final class PolisFolder {
    private static final int BUFFER = 1 << 16;

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
        Map<String, String> values = new HashMap<>();
        String name = PolisFile.SUMMARY.fileName();
        try (Rows rows = Rows.plain(name, open(PolisFile.SUMMARY))) {
            rows.stream().forEach(row -> row.keyAndValue(values));
        }
        return new PolisSummary(
                text(values, "topic"),
                values.getOrDefault("url", ""),
                values.getOrDefault("views", "").isBlank()
                        ? OptionalInt.empty()
                        : OptionalInt.of(number(values, "views")),
                number(values, "voters"),
                number(values, "voters-in-conv"),
                number(values, "commenters"),
                number(values, "comments"),
                number(values, "groups"),
                values.getOrDefault("conversation-description", ""));
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
        read(PolisFile.COMMENTS, needed, PolisFolder::comment, each);
    }

    /** Reads {@code votes.csv}. */
    public void votes(Consumer<PolisVote> each) {
        List<String> needed = List.of(Columns.TIMESTAMP, Columns.COMMENT_ID, Columns.VOTER_ID, Columns.VOTE);
        read(PolisFile.VOTES, needed, PolisFolder::vote, each);
    }

    /** Reads {@code stats-history.csv}. */
    public void history(Consumer<PolisMoment> each) {
        List<String> needed = List.of(
                Columns.N_VOTES, Columns.N_COMMENTS, Columns.N_VISITORS, Columns.N_VOTERS, Columns.N_COMMENTERS);
        read(PolisFile.HISTORY, needed, PolisFolder::moment, each);
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
        try (Rows rows = Rows.withHeader(PolisFile.PARTICIPANTS.fileName(), open(PolisFile.PARTICIPANTS), needed)) {
            Map<String, Integer> comments = commentColumns(rows.header());
            rows.stream().map(row -> participant(row, comments)).forEach(each);
        }
    }

    /** Ids of the statements that have a column in {@code participants-votes.csv}, in their order. */
    public List<Integer> commentsOfParticipants() {
        try (Rows rows = Rows.withHeader(PolisFile.PARTICIPANTS.fileName(), open(PolisFile.PARTICIPANTS), List.of())) {
            Map<String, Integer> comments = commentColumns(rows.header());
            return rows.header().stream()
                    .filter(comments::containsKey)
                    .map(Integer::valueOf)
                    .toList();
        }
    }

    private <T> void read(PolisFile file, List<String> needed, Function<Row, T> as, Consumer<T> each) {
        try (Rows rows = Rows.withHeader(file.fileName(), open(file), needed)) {
            rows.stream().map(as).forEach(each);
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
            if (!row.text(column).isBlank()) {
                opinions.put(comment, row.opinion(column));
            }
        });
        return new PolisParticipant(
                row.count(Columns.PARTICIPANT),
                row.text(Columns.GROUP_ID).isBlank()
                        ? OptionalInt.empty()
                        : OptionalInt.of(row.count(Columns.GROUP_ID)),
                row.count(Columns.N_COMMENTS),
                row.count(Columns.N_VOTES),
                row.count(Columns.N_AGREE),
                row.count(Columns.N_DISAGREE),
                opinions);
    }

    private static Map<String, Integer> commentColumns(List<String> header) {
        Map<String, Integer> comments = new HashMap<>();
        for (String name : header) {
            if (name.matches("[0-9]{1,9}")) {
                comments.put(name, Integer.valueOf(name));
            }
        }
        return comments;
    }

    private InputStream open(PolisFile file) {
        Path path = Files.isRegularFile(path(file)) ? path(file) : packed(file);
        try {
            InputStream bytes = new BufferedInputStream(Files.newInputStream(path), BUFFER);
            return path.equals(packed(file)) ? new GZIPInputStream(bytes, BUFFER) : bytes;
        } catch (IOException e) {
            throw MalformedFileException.in(
                    file.fileName(),
                    Files.exists(path) ? "it cannot be read (" + e.getMessage() + ")" : "there is no such file",
                    e);
        }
    }

    private Path path(PolisFile file) {
        return folder.resolve(file.fileName());
    }

    private Path packed(PolisFile file) {
        return folder.resolve(file.fileName() + ".gz");
    }

    private static String text(Map<String, String> values, String key) {
        String value = values.get(key);
        if (value == null) {
            throw MalformedFileException.in(PolisFile.SUMMARY.fileName(), "the row “" + key + "” is missing");
        }
        return value;
    }

    private static int number(Map<String, String> values, String key) {
        String value = text(values, key).strip();
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw MalformedFileException.in(PolisFile.SUMMARY.fileName(), key + " is “" + value + "”, not a number", e);
        }
    }
}
