package org.multitudelibs.deliberation.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.multitudelibs.deliberation.MalformedFileException;
import org.multitudelibs.deliberation.blt.BltElection;
import org.multitudelibs.deliberation.pabulib.PbElection;
import org.multitudelibs.deliberation.polis.PolisConversation;
import org.multitudelibs.deliberation.polis.PolisFolder;
import org.multitudelibs.deliberation.preflib.PrefLibFile;

/** A file that was damaged on its way is read, or refused with a sentence that says where: no other exception comes out. */
class DamagedFilesTest {
    private static final Map<String, String> POLIS = Map.of(
            "summary.csv",
            """
            topic,"Trams, at night"
            url,https://example.org/trams
            views,12
            voters,2
            voters-in-conv,2
            commenters,1
            comments,2
            groups,1
            conversation-description,""
            """,
            "comments.csv",
            """
            timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,is-meta,is-seed,group-informed-consensus,comment-body
            1700000000000,Tue Nov 14 22:13:20 UTC 2023,4,1,1,1,1,false,true,0.25,"More trees, fewer cars"
            1700000001000,Tue Nov 14 22:13:21 UTC 2023,9,2,0,0,-1,true,,,"Said ""loudly"" à
            two"
            """,
            "votes.csv",
            """
            timestamp,datetime,comment-id,voter-id,vote
            1700000002000,Tue Nov 14 22:13:22 UTC 2023,4,1,-1
            1700000003000,Tue Nov 14 22:13:23 UTC 2023,4,1,1
            1700000003000,Tue Nov 14 22:13:23 UTC 2023,9,7,0
            """,
            "participants-votes.csv",
            """
            participant,group-id,n-comments,n-votes,n-agree,n-disagree,4,9
            1,0,0,1,1,0,1,
            7,,1,1,0,0,,0
            """,
            "stats-history.csv",
            """
            n-votes,n-comments,n-visitors,n-voters,n-commenters
            3,2,12,2,1
            """);

    private static final List<String> BUDGETS = List.of("""
            META
            key;value
            budget;1000.50
            vote_type;approval
            rule;greedy
            max_length;2
            PROJECTS
            project_id;cost;votes;name;selected
            p1;600;2;"A bench; a tree";1
            p2;400.50;2;Lamps;2
            VOTES
            voter_id;age;vote
            1;30;p1,p2
            2;;p1
            3;41;p2
            """, """
            META
            key;value
            budget;5
            vote_type;scoring
            default_score;1
            PROJECTS
            project_id;cost
            p1;1
            p2;2
            VOTES
            voter_id;vote;points
            1;p1,p2;3,-1
            2;p2;2
            """, """
            META
            key;value
            budget;5
            vote_type;ordinal
            max_length;2
            scoring_fn;Borda
            PROJECTS
            project_id;cost
            p1;1
            p2;2
            VOTES
            voter_id;vote
            1;p1,p2
            """);

    private static final List<String> ELECTIONS = List.of("""
            4 2
            -2 # has withdrawn
            3 1 3 4 0
            2 4=1 - 3 0
            (id) 2 0
            0
            "Adam"
            "Basil"
            "Charlotte"
            "Donald é"
            "Committee"
            """, """
            3 1
            [nick a b c] [tie c a b]
            [withdrawn b] [undeclared c] [droop rule=meek] /* a
            comment */
            3 a b=c 0
            0
            "Ann" "Ben" "Cleo"
            "Committee" and more
            """);

    private static final Map<String, String> RANKINGS = Map.of("square.toi", """
            # FILE NAME: square.toi
            # TITLE: A name for the square
            # DATA TYPE: toi
            # NUMBER ALTERNATIVES: 3
            # NUMBER VOTERS: 6
            # NUMBER UNIQUE ORDERS: 3
            # ALTERNATIVE NAME 1: Oak: the old one
            # ALTERNATIVE NAME 2: Marché
            # ALTERNATIVE NAME 5: Station
            3: 5,{1,2}
            2: 1,5
            1: 2
            """, "old.toc", """
            3
            1,Oak, the old one
            2,Market
            3,Station
            5,5,2
            4,3,{1,2}
            1,2,1,3
            """);

    private static Path folder = Path.of("");

    @BeforeContainer
    static void makeAFolder() throws IOException {
        folder = Files.createTempDirectory("damaged");
        for (String file : POLIS.keySet()) {
            write(file, whole(file));
        }
    }

    @AfterContainer
    static void removeIt() throws IOException {
        for (String file : POLIS.keySet()) {
            Files.deleteIfExists(folder.resolve(file));
            Files.deleteIfExists(folder.resolve(file + ".gz"));
        }
        Files.delete(folder);
    }

    /** What is done to the bytes of a file. */
    private interface Damage {
        byte[] done(byte[] bytes);
    }

    @Provide
    Arbitrary<List<Damage>> damages() {
        Arbitrary<Integer> places = Arbitraries.integers().between(0, 999);
        Arbitrary<Integer> values = Arbitraries.integers().between(0, 255);
        Arbitrary<String> texts = Arbitraries.oneOf(
                Arbitraries.of(
                        "\"", "\n", "\r", ";", ",", "0", "-", " ", "[", "]", "{", "}", "#", "/*", "=", ":", "\t", "'"),
                Arbitraries.of(
                        "-1", "99999999999999999999", "1e9", "NaN", "2147483647", "é", "\uD83C\uDF33", "\0", "0x1"),
                Arbitraries.strings().ofMinLength(1).ofMaxLength(5));
        Arbitrary<Damage> flips = Combinators.combine(places, values).as((place, value) -> bytes -> {
            byte[] changed = bytes.clone();
            if (changed.length > 0) {
                changed[place * changed.length / 1000] = value.byteValue();
            }
            return changed;
        });
        Arbitrary<Damage> cuts =
                places.map(place -> bytes -> joined(bytes, place * bytes.length / 1000, "", bytes.length));
        Arbitrary<Damage> gaps = Combinators.combine(
                        places, Arbitraries.integers().between(1, 40))
                .as((place, length) -> bytes -> {
                    int from = place * bytes.length / 1000;
                    return joined(bytes, from, "", Math.min(bytes.length, from + length));
                });
        Arbitrary<Damage> inserts = Combinators.combine(places, texts).as((place, text) -> bytes -> {
            int at = place * bytes.length / 1000;
            return joined(bytes, at, text, at);
        });
        return Arbitraries.oneOf(flips, flips, cuts, gaps, inserts, inserts)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    private static byte[] joined(byte[] bytes, int before, String text, int after) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.write(bytes, 0, before);
        joined.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        joined.write(bytes, after, bytes.length - after);
        return joined.toByteArray();
    }

    private static byte[] damaged(byte[] bytes, List<Damage> damages) {
        byte[] changed = bytes;
        for (Damage damage : damages) {
            changed = damage.done(changed);
        }
        return changed;
    }

    private static void readOrRefused(byte[] bytes, Consumer<byte[]> read) {
        try {
            read.accept(bytes);
        } catch (MalformedFileException e) {
            assertThat(e.line()).as(e.getMessage()).isPresent();
            assertThat(e.line().orElseThrow()).isPositive();
            assertThat(e.column().orElseThrow()).isPositive();
            assertThat(e.getMessage()).hasSizeLessThan(400).doesNotContain("\n");
        }
    }

    @Property(tries = 2000)
    void aDamagedBudgetIsReadOrRefusedWithItsPlace(
            @ForAll("damages") List<Damage> damages, @ForAll("budgets") String file) {
        readOrRefused(
                damaged(file.getBytes(StandardCharsets.UTF_8), damages),
                bytes -> PbElection.read("damaged.pb", new ByteArrayInputStream(bytes)));
    }

    @Provide
    Arbitrary<String> budgets() {
        return Arbitraries.of(BUDGETS);
    }

    @Property(tries = 2000)
    void aDamagedElectionIsReadOrRefusedWithItsPlace(
            @ForAll("damages") List<Damage> damages, @ForAll("elections") String file) throws IOException {
        Path path = folder.resolve("election.blt");
        readOrRefused(damaged(file.getBytes(StandardCharsets.UTF_8), damages), bytes -> {
            write("election.blt", bytes);
            BltElection election = BltElection.read(path);
            election.standing();
            election.lot();
        });
        Files.delete(path);
    }

    @Provide
    Arbitrary<String> elections() {
        return Arbitraries.of(ELECTIONS);
    }

    @Property(tries = 2000)
    void damagedRankingsAreReadOrRefusedWithTheirPlace(
            @ForAll("damages") List<Damage> damages, @ForAll("rankings") String name) {
        readOrRefused(
                damaged(RANKINGS.getOrDefault(name, "").getBytes(StandardCharsets.UTF_8), damages),
                bytes -> PrefLibFile.read(name, new ByteArrayInputStream(bytes)).write(new StringBuilder()));
    }

    @Provide
    Arbitrary<String> rankings() {
        return Arbitraries.of(RANKINGS.keySet().stream().sorted().toList());
    }

    @Property(tries = 500)
    void aDamagedConversationIsReadOrRefusedWithItsPlace(
            @ForAll("damages") List<Damage> damages, @ForAll("conversations") String damagedFile) {
        readOrRefused(damaged(whole(damagedFile), damages), bytes -> {
            write(damagedFile, bytes);
            readAll();
        });
        write(damagedFile, whole(damagedFile));
    }

    @Property(tries = 200)
    void aDamagedPackedFileIsReadOrRefusedWithItsPlace(@ForAll("damages") List<Damage> damages) throws IOException {
        Files.delete(folder.resolve("votes.csv"));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(whole("votes.csv"));
        }
        readOrRefused(damaged(packed.toByteArray(), damages), bytes -> {
            write("votes.csv.gz", bytes);
            readAll();
        });
        Files.delete(folder.resolve("votes.csv.gz"));
        write("votes.csv", whole("votes.csv"));
    }

    @Provide
    Arbitrary<String> conversations() {
        return Arbitraries.of(POLIS.keySet().stream().sorted().toList());
    }

    private static void readAll() {
        PolisFolder files = new PolisFolder(folder);
        files.summary();
        files.history(moment -> {});
        files.participants(participant -> {});
        files.commentsOfParticipants();
        PolisConversation.read(files).map();
    }

    private static byte[] whole(String file) {
        return POLIS.getOrDefault(file, "").getBytes(StandardCharsets.UTF_8);
    }

    private static void write(String file, byte[] bytes) {
        try {
            Files.write(folder.resolve(file), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
