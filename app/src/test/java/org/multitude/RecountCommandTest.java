package org.multitude;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What {@code ./multitude recount} says of downloaded files. */
class RecountCommandTest {
    @TempDir
    private Path folder;

    /** Ten people of two minds on the first of three statements, in their groups; a fourth one was set aside. */
    @BeforeEach
    void tenPeople() throws IOException {
        Files.writeString(folder.resolve("comments.csv"), """
                timestamp,comment-id,author-id,agrees,disagrees,moderated,comment-body
                1700000000000,0,0,5,5,1,Fewer cars
                1700000000000,1,0,10,0,1,More trees
                1700000000000,2,0,0,0,-1,Buy my shoes
                1700000000000,3,0,0,10,1,Close the park
                """);
        StringBuilder votes = new StringBuilder("timestamp,comment-id,voter-id,vote\n");
        StringBuilder people = new StringBuilder("participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,1,3\n");
        for (int voter = 0; voter < 10; voter++) {
            int cars = voter < 5 ? 1 : -1;
            votes.append("1700000000000,0,%d,%d\n1700000000000,1,%d,1\n".formatted(voter, cars, voter));
            votes.append("1700000000000,3,%d,-1\n".formatted(voter));
            people.append("%d,%d,0,3,%d,%d,%d,1,-1\n"
                    .formatted(voter, voter < 5 ? 0 : 1, voter < 5 ? 2 : 1, voter < 5 ? 1 : 2, cars));
        }
        Files.writeString(folder.resolve("votes.csv"), votes);
        Files.writeString(folder.resolve("participants-votes.csv"), people);
    }

    @Test
    void groupsThatAreAsPublishedAreConfirmed() throws IOException {
        Typed said = recount(folder);
        assertThat(said.code()).isZero();
        assertThat(said.out())
                .contains("10 people, 3 statements, 30 votes.", "10 people are on the map.")
                .contains("Group A: 5 people", "Group B: 5 people", "  1. “Fewer cars”: 100% agree (5 of 5)")
                .contains("Who is in which group: 10 compared, as published")
                .contains("All 78 figures that the files say are those that were found.");
        assertThat(under(said.out(), "What brings together"))
                .containsExactly(
                        "  2. “More trees”: A 100% agree (5 of 5), B 100% agree (5 of 5)",
                        "  4. “Close the park”: A 100% disagree (5 of 5), B 100% disagree (5 of 5)");
        assertThat(under(said.out(), "What divides"))
                .containsExactly("  1. “Fewer cars”: A 0% agree (0 of 5), B 100% agree (5 of 5)");
        Path zip = folder.resolve("polis.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : List.of("comments.csv", "votes.csv", "participants-votes.csv")) {
                out.putNextEntry(new ZipEntry(name));
                out.write(Files.readAllBytes(folder.resolve(name)));
            }
        }
        assertThat(recount(zip).out()).isEqualTo(said.out());
    }

    @Test
    void machinesReadTheSameTextEachTime() {
        Typed said = Typed.in("recount", "--json", folder.toString());
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out())
                .startsWith(
                        "{\"alike\":[],\"asPublished\":true,\"divides\":[0],\"gathers\":[{\"id\":1,\"side\":\"agree\"},"
                                + "{\"id\":3,\"side\":\"disagree\"}],\"groups\":[{\"letter\":\"A\",\"people\":5,");
    }

    @Test
    void anotherGroupThanPublishedIsFound() throws IOException {
        Path people = folder.resolve("participants-votes.csv");
        Files.writeString(people, Files.readString(people).replace("\n3,0,", "\n3,1,"));
        Typed said = recount(folder);
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).contains("Who is in which group: 10 compared, 1 not as published");
        Files.delete(people);
        assertThat(recount(folder).out()).contains("They say no groups to compare with");
    }

    /** A map that says one figure of each kind wrongly. */
    @Test
    void eachFigureThatIsNotAsPublishedIsNamed() throws IOException {
        change("comments.csv", ",0,0,5,5,1,Fewer cars", ",0,0,6,5,1,Fewer cars");
        change("participants-votes.csv", "\n3,0,0,3,2,1,1,1,-1\n", "\n3,0,0,3,2,1,1,0,-1\n");
        Files.writeString(folder.resolve("summary.csv"), """
                topic,Streets
                views,
                voters,11
                voters-in-conv,10
                commenters,1
                comments,4
                groups,2
                """);
        JsonNode found = JsonMapper.shared()
                .readTree(Typed.in("recount", "--json", folder.toString()).out());
        ObjectNode map = JsonMapper.shared().createObjectNode();
        for (String part : List.of("groups", "participants", "statements", "gathers", "divides", "uncertain")) {
            map.set(part, found.path(part));
        }
        Path published = folder.resolve("map.json");
        Files.writeString(published, map.toString());
        assertThat(recount(folder).out())
                .contains("Where people are on the map: 30 compared, as published")
                .contains("Weight of each statement for the next vote: 4 compared, as published")
                .contains("What brings together, what divides, what is uncertain: 3 compared, as published");

        ((ObjectNode) map.path("groups").path(1)).put("people", 4);
        ((ObjectNode) map.path("groups").path(0).path("representative").path(0)).put("successes", 4);
        ((ObjectNode) map.path("participants").path(7)).put("x", 3.5);
        ((ObjectNode) map.path("statements").path(1)).put("priority", 0.25).put("groupAwareConsensus", 0.125);
        ((ObjectNode) map.path("statements").path(3)).put("extremity", 7);
        ((ObjectNode) map.path("statements").path(3).path("byGroup").path(0)).put("agrees", 5);
        map.putArray("divides").add(1);
        Files.writeString(published, map.toString());
        Typed said = recount(folder);

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out())
                .contains("    People who voted: 10 found, 11 published\n")
                .contains("    Statement 1, how many agree: 5 found, 6 published\n")
                .contains("    Person 3, vote on statement 2: agree found, pass published\n")
                .contains("    Group B: 5 found, 4 published\n")
                .contains("What sets each group apart: 2 compared, 1 not as published\n")
                .containsPattern("    Group A: .* found, .* by 4 of 5.* published\n")
                .contains("    Person 7, x: ", " found, 3.5 published\n")
                .contains(" found, 0.25 published\n", " found, 0.125 published\n")
                .contains("    Statement 4: ", " found, 7.0 published\n")
                .contains("Votes of each group on each statement: 4 compared, 1 not as published")
                .contains("    What divides: statement 1 found, statement 2 published\n")
                .contains("11 of the ", " figures that the files say are not those that were found.");
        JsonNode json = JsonMapper.shared()
                .readTree(Typed.in("recount", "--json", folder.toString()).out());
        assertThat(json.path("asPublished").asBoolean()).isFalse();
        assertThat(json.path("published").path("priorities").toString())
                .startsWith("{\"compared\":4,\"differences\":[{")
                .contains("\"where\":\"Statement 2\"", "\"published\":\"0.25\"");

        Files.writeString(published, "{\"groups\": 1}");
        assertThat(recount(folder).err()).startsWith("map.json, line 1, column ");
    }

    /** All are of one mind on what nobody is against: that nobody of a group is, sets no group apart. */
    @Test
    void aSideThatNobodyTookIsToldInWords() {
        Typed said = recount(TestData.need("part-polis/bg2050-volunteers"));
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).contains("Group B: ").contains("Polis computes each map from the one before");
        assertThat(said.out()
                        .lines()
                        .takeWhile(line -> !line.equals("What brings together"))
                        .toList())
                .noneMatch(line -> line.contains("(0 of") && !line.contains(": nobody "));
    }

    @Test
    void foldersOfPolisBelowAreCountedBesideFilesOfBallots() throws IOException {
        Path all = Files.createDirectory(folder.resolve("all"));
        Path streets = Files.createDirectories(all.resolve("2025/streets"));
        Path half = Files.createDirectory(all.resolve("half"));
        for (String name : List.of("comments.csv", "votes.csv", "participants-votes.csv")) {
            Files.copy(folder.resolve(name), streets.resolve(name));
        }
        Files.copy(folder.resolve("votes.csv"), half.resolve("votes.csv"));
        Files.writeString(all.resolve("one.blt"), "2 1\n3 1 2 0\n0\n\"Ash\"\n\"Birch\"\n\"Tree\"\n");
        Typed said = recount(all);
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out())
                .contains("2025/streets: 2 groups, as published\n")
                .contains("half: " + half + " has no comments.csv: give polis.zip")
                .contains("one.blt: scottish-stv: Ash elected\n")
                .contains("2 files counted, 0 not as published, 1 that could not be counted");
        assertThat(recount(half).err())
                .startsWith(half + " has no comments.csv: give polis.zip")
                .endsWith("votes.csv.\n");
        Path table = Files.writeString(folder.resolve("ballots.csv"), "ballot,statement,vote\n");
        assertThat(recount(table).err()).startsWith(table + " is one table").contains("give polis.zip");
        Path zip = folder.resolve("other.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("notes.txt"));
        }
        assertThat(recount(zip).err()).startsWith(zip + " has no comments.csv and no votes.csv: give polis.zip");
    }

    @Test
    void figuresAreRoundedForPeopleWhereTheyStillDiffer() {
        assertThat(new ComparedFigures.Difference("x", "-12.123456789012345", "0.0012345678901234567").words())
                .isEqualTo("x: 0.001235 found, -12.1235 published");
        assertThat(new ComparedFigures.Difference("x", "0.12345678", "0.12345679").words())
                .isEqualTo("x: 0.12345679 found, 0.12345678 published");
    }

    private void change(String file, String before, String after) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(before);
        Files.writeString(folder.resolve(file), text.replace(before, after));
    }

    @Test
    void whatIsReadIsShownAsItComes() throws IOException {
        Path file = Files.writeString(folder.resolve("some.pb"), "x".repeat(400));
        try (Waiting waiting = new Waiting()) {
            assertThat(waiting.state(1)).isEqualTo("counting, 1 second");
            try (InputStream bytes = waiting.open(file)) {
                assertThat(bytes.readNBytes(100)).hasSize(100);
                assertThat(waiting.state(2))
                        .isEqualTo("reading some.pb [" + "|".repeat(10) + ".".repeat(30)
                                + "] 100 of 400 bytes, 2 seconds");
                bytes.readAllBytes();
            }
            assertThat(waiting.state(3)).isEqualTo("counting, 3 seconds");
            waiting.begin("drawing the map");
            assertThat(waiting.state(4)).isEqualTo("drawing the map, 4 seconds");
        }
    }

    @Test
    void filesThatCannotBeReadAreNamed() throws IOException {
        Files.writeString(folder.resolve("votes.csv"), "timestamp,comment-id,voter-id,vote\n1,0,0,7\n");
        assertThat(recount(folder))
                .isEqualTo(new Typed(1, "", "votes.csv, line 2, column 7: vote is 7, neither -1, 0 nor 1\n"));
        Path broken = folder.resolve("broken.zip");
        try (OutputStream out = Files.newOutputStream(broken)) {
            out.write(1);
        }
        assertThat(recount(broken).err()).contains("is nothing that is counted here: give polis.zip");
        assertThat(recount(folder.resolve("absent")).code()).isEqualTo(1);
    }

    /** The lines below a heading. */
    private static List<String> under(String said, String heading) {
        return said.lines()
                .dropWhile(line -> !line.equals(heading))
                .skip(1)
                .takeWhile(line -> !line.isEmpty())
                .toList();
    }

    private static Typed recount(Path files) {
        return Typed.in("recount", files.toString());
    }
}
