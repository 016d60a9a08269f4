package org.multitude;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
            people.append("%d,%d,0,3,1,1,%d,1,-1\n".formatted(voter, voter < 5 ? 0 : 1, cars));
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
                .contains("The groups are those that the files say.");
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
                .startsWith("{\"alike\":[],\"divides\":[0],\"gathers\":[{\"id\":1,\"side\":\"agree\"},"
                        + "{\"id\":3,\"side\":\"disagree\"}],\"groups\":[{\"letter\":\"A\",\"people\":5,");
    }

    @Test
    void anotherGroupThanPublishedIsFound() throws IOException {
        Path people = folder.resolve("participants-votes.csv");
        Files.writeString(people, Files.readString(people).replace("\n3,0,", "\n3,1,"));
        Typed said = recount(folder);
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).contains("1 people are in another group than the files say.");
        Files.delete(people);
        assertThat(recount(folder).out()).contains("The files say no groups to compare with");
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
