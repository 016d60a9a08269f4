package org.multitudelibs.deliberation.polis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multitudelibs.deliberation.MalformedFileException;
import org.multitudelibs.deliberation.files.FileLimits;
import org.multitudelibs.deliberation.opinion.Opinion;

/** A small conversation of our own, and what is said of one that is not as it should be. */
class WrongFilesTest {
    @TempDir
    private Path folder = Path.of("");

    private static final String COMMENTS = """
            timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body
            1700000000000,Tue Nov 14 22:13:20 UTC 2023,4,1,1,1,1,"More trees, fewer cars"
            1700000001000,Tue Nov 14 22:13:21 UTC 2023,9,2,0,0,-1,"Said ""loudly""
            on two lines"
            """;

    private static final String VOTES = """
            timestamp,datetime,comment-id,voter-id,vote
            1700000002000,Tue Nov 14 22:13:22 UTC 2023,4,1,-1
            1700000003000,Tue Nov 14 22:13:23 UTC 2023,4,1,1
            1700000003000,Tue Nov 14 22:13:23 UTC 2023,4,7,0
            """;

    private PolisFolder with(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
        return new PolisFolder(folder);
    }

    @Test
    void aConversationIsReadAsItIs() throws IOException {
        with("comments.csv", COMMENTS);
        PolisFolder files = with("votes.csv", VOTES);
        List<PolisComment> comments = new ArrayList<>();
        files.comments(comments::add);
        assertThat(comments.get(1).body()).isEqualTo("Said \"loudly\"\non two lines");
        assertThat(comments.get(1).moderation()).isEqualTo(PolisModeration.REJECTED);
        assertThat(comments.get(0).meta()).isEmpty();
        PolisConversation conversation = PolisConversation.read(files);
        assertThat(conversation.comments()).containsExactly(4, 9);
        assertThat(conversation.voters()).containsExactly(1, 7);
        assertThat(conversation.votes().opinion(0, 0)).contains(Opinion.AGREE);
        assertThat(conversation.votes().count()).isEqualTo(2);
        assertThat(conversation.facts().get(1).removed()).isTrue();
    }

    @Test
    void aPackedFileIsUnpackedWhileItIsRead() throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("votes.csv.gz")))) {
            out.write(VOTES.getBytes(StandardCharsets.UTF_8));
        }
        List<PolisVote> votes = new ArrayList<>();
        PolisFolder files = new PolisFolder(folder);
        assertThat(files.has(PolisFile.VOTES)).isTrue();
        assertThat(files.has(PolisFile.COMMENTS)).isFalse();
        files.votes(votes::add);
        assertThat(votes)
                .hasSize(3)
                .contains(new PolisVote(Instant.ofEpochMilli(1_700_000_002_000L), 4, 1, Opinion.DISAGREE));
    }

    @Test
    void whatIsWrongIsSaidWithItsFileLinePlaceAndColumn() throws IOException {
        assertThatThrownBy(() -> new PolisFolder(folder).votes(vote -> {}))
                .hasMessage("votes.csv: there is no such file");
        PolisFolder noColumn = with("votes.csv", "timestamp,comment-id,voter-id\n");
        assertThatThrownBy(() -> noColumn.votes(vote -> {}))
                .isInstanceOf(MalformedFileException.class)
                .hasMessage("votes.csv, line 1, column 1: the column “vote” is missing");
        PolisFolder wrongVote = with("votes.csv", VOTES.replace("4,7,0", "4,7,2"));
        assertThatThrownBy(() -> wrongVote.votes(vote -> {}))
                .hasMessage("votes.csv, line 4, column 48: vote is 2, neither -1, 0 nor 1");
        PolisFolder cut = with("votes.csv", VOTES.replace("4,7,0", "4,7"));
        assertThatThrownBy(() -> cut.votes(vote -> {}))
                .hasMessage(
                        "votes.csv, line 4, column 46: the line ends here with 4 values, there are 5 columns; the value of “vote” is missing");
        PolisFolder noNumber = with("votes.csv", VOTES.replace("1700000003000", "yesterday"));
        assertThatThrownBy(() -> noNumber.votes(vote -> {}))
                .hasMessage("votes.csv, line 3, column 1: timestamp is “yesterday”, not a number of milliseconds");
        Files.write(folder.resolve("votes.csv"), new byte[] {'t', (byte) 0xE9, '\n'});
        assertThatThrownBy(() -> new PolisFolder(folder).votes(vote -> {}))
                .hasMessage("votes.csv, line 1, column 2: what comes here is not written in UTF-8");
        Files.writeString(folder.resolve("votes.csv"), "");
        assertThatThrownBy(() -> new PolisFolder(folder).votes(vote -> {}))
                .hasMessage("votes.csv, line 1, column 1: the file is empty; it begins with the names of its columns");
    }

    @Test
    void aVoteOnAStatementThatIsNotThereIsAnError() throws IOException {
        with("comments.csv", COMMENTS);
        PolisFolder files = with("votes.csv", VOTES.replace("4,7,0", "5,7,0"));
        assertThatThrownBy(() -> PolisConversation.read(files))
                .hasMessage(
                        "votes.csv, line 4, column 44: comment-id is 5, a statement that comments.csv does not have");
    }

    @Test
    void twoStatementsOfTheSameIdAreAnError() throws IOException {
        PolisFolder files = with("comments.csv", COMMENTS.replace("2023,9,", "2023,4,"));
        assertThatThrownBy(() -> files.comments(comment -> {}))
                .hasMessage("comments.csv, line 3, column 44: comment-id is 4, which is that of a statement before");
    }

    @Test
    void moreStatementsThanAreReadAreRefused() throws IOException {
        StringBuilder many =
                new StringBuilder("timestamp,comment-id,author-id,agrees,disagrees,moderated,comment-body\n");
        for (int id = 0; id <= FileLimits.OPTIONS; id++) {
            many.append("0,").append(id).append(",0,0,0,0,\n");
        }
        PolisFolder files = with("comments.csv", many.toString());
        assertThatThrownBy(() -> files.comments(comment -> {}))
                .hasMessage("comments.csv, line 100002, column 3: comment-id is 100000,"
                        + " that of one statement more than 100000, which is as many as are read");
    }

    @Test
    void aPackedFileThatBecomesFarTooLargeIsRefused() throws IOException {
        byte[] blank = new byte[1 << 16];
        java.util.Arrays.fill(blank, (byte) ' ');
        Path packed = folder.resolve("votes.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(VOTES.getBytes(StandardCharsets.UTF_8));
            for (int part = 0; part < 300; part++) {
                out.write(blank);
                out.write('\n');
            }
        }
        assertThat(Files.size(packed) * FileLimits.PACKED_RATIO).isLessThan(300L * blank.length);
        assertThatThrownBy(() -> new PolisFolder(folder).votes(vote -> {}))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageMatching("votes.csv, line [0-9]+, column [0-9]+: it cannot be read "
                        + "\\(unpacked, it has more than 500 times the bytes it has packed\\)");

        Path archive = folder.resolve("export.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("votes.csv"));
            zip.write(VOTES.getBytes(StandardCharsets.UTF_8));
            for (int part = 0; part < 300; part++) {
                zip.write(blank);
                zip.write('\n');
            }
            zip.putNextEntry(new ZipEntry("comments.csv"));
            zip.write(COMMENTS.getBytes(StandardCharsets.UTF_8));
        }
        try (FileSystem zip = FileSystems.newFileSystem(archive)) {
            PolisFolder files = new PolisFolder(zip.getPath("/"));
            List<PolisComment> comments = new ArrayList<>();
            files.comments(comments::add);
            assertThat(comments).hasSize(2);
            assertThatThrownBy(() -> files.votes(vote -> {}))
                    .hasMessageContaining("unpacked, it has more than 500 times the bytes it has packed");
        }
    }

    @Test
    void anArchiveOfTooManyFilesIsRefused() throws IOException {
        Path archive = folder.resolve("export.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("votes.csv"));
            zip.write(VOTES.getBytes(StandardCharsets.UTF_8));
            for (int file = 0; file < FileLimits.PACKED_FILES; file++) {
                zip.putNextEntry(new ZipEntry(file + ".txt"));
            }
        }
        try (FileSystem zip = FileSystems.newFileSystem(archive)) {
            PolisFolder files = new PolisFolder(zip.getPath("/"));
            assertThatThrownBy(() -> files.votes(vote -> {}))
                    .isInstanceOf(MalformedFileException.class)
                    .hasMessage(
                            "votes.csv: it is packed together with more than 1000 files, which is as many as are read");
        }
    }

    @Test
    void theSummaryMustBeWhole() throws IOException {
        PolisFolder files = with("summary.csv", "topic,Trees\nviews,3\n");
        assertThatThrownBy(files::summary)
                .hasMessage("summary.csv, line 3, column 1: the file ends without a row “voters”");
    }

    @Test
    void whatIsWrittenCanBeReadBack() throws IOException {
        StringBuilder out = new StringBuilder();
        PolisComment comment = new PolisComment(
                Instant.ofEpochMilli(1),
                3,
                0,
                2,
                1,
                PolisModeration.UNDECIDED,
                Optional.of(false),
                Optional.of(true),
                OptionalDouble.of(0.25),
                "=1+1, “said”\r\n");
        PolisSheets.comments(out).write(comment);
        List<PolisComment> read = new ArrayList<>();
        with("comments.csv", out.toString()).comments(read::add);
        assertThat(read).containsExactly(comment);

        StringBuilder rows = new StringBuilder();
        PolisParticipant participant = new PolisParticipant(
                5, OptionalInt.empty(), 0, 1, 0, 1, new java.util.TreeMap<>(java.util.Map.of(9, Opinion.DISAGREE)));
        PolisSheets.participants(rows, List.of(4, 9)).write(participant);
        assertThat(rows.toString()).endsWith("5,,0,1,0,1,,-1\n");
        List<PolisParticipant> people = new ArrayList<>();
        with("participants-votes.csv", rows.toString()).participants(people::add);
        assertThat(people).containsExactly(participant);
    }
}
