package org.multitude;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code ./multitude swhid} says; git gives the same numbers. */
class SwhidCommandTest {
    /** {@code printf 'hello\n' | git hash-object --stdin}. */
    private static final String HELLO = "ce013625030ba8dba906f756967f9e9ca394464a";

    /** {@code printf '100644 blob HELLO\thello.txt\n' | git mktree}. */
    private static final String TREE = "aaa96ced2d9a1c8e72c56b253a0e2fe78393feb7";

    @TempDir
    private Path folder;

    @Test
    void aFileAndAFolderHaveTheNamesThatGitGivesThem() throws IOException {
        Path file = Files.writeString(folder.resolve("hello.txt"), "hello\n");
        assertThat(Typed.in("swhid", file.toString()))
                .isEqualTo(new Typed(0, "swh:1:cnt:" + HELLO + "  content\n", ""));
        assertThat(Typed.in("swhid", folder.toString()).out()).isEqualTo("swh:1:dir:" + TREE + "  directory\n");
    }

    @Test
    void ofARepositoryTheStateTheCommitAndItsFolderAreNamed() throws IOException {
        Path git = folder.resolve(".git");
        Files.createDirectories(git.resolve("refs/heads"));
        Files.writeString(folder.resolve("hello.txt"), "hello\n");
        object(git, HELLO, "blob 6\u0000hello\n".getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream tree = new ByteArrayOutputStream();
        tree.writeBytes("tree 37\u0000100644 hello.txt\u0000".getBytes(StandardCharsets.UTF_8));
        tree.writeBytes(HexFormat.of().parseHex(HELLO));
        object(git, TREE, tree.toByteArray());
        String commit = "tree " + TREE + "\nauthor a <a@b> 0 +0000\ncommitter a <a@b> 0 +0000\n\nfirst\n";
        // printf of the same | git hash-object -t commit --stdin
        String id = "e0afe1c15cd81b07240d3358e0340e7a7d97f861";
        object(git, id, ("commit " + commit.length() + "\u0000" + commit).getBytes(StandardCharsets.UTF_8));
        Files.writeString(git.resolve("refs/heads/main"), id + "\n");
        Files.writeString(git.resolve("HEAD"), "ref: refs/heads/main\n");

        Typed said = Typed.in("swhid", "--json", folder.toString());
        assertThat(said.code()).as(said.err()).isZero();
        JsonNode found = JsonMapper.shared().readTree(said.out());
        assertThat(found.path("revision").asString()).isEqualTo("swh:1:rev:" + id);
        assertThat(found.path("directory").asString()).isEqualTo("swh:1:dir:" + TREE);
        assertThat(found.path("snapshot").asString()).matches("swh:1:snp:[0-9a-f]{40}");
        assertThat(Typed.in("swhid", "--of", "nothing", folder.toString()).err())
                .contains("Nothing is called ");
    }

    @Test
    void whatWouldBeLeftUnheardIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("hello.txt"), "hello\n");
        for (Path none : new Path[] {folder, file}) {
            Typed said = Typed.in("swhid", "--of", "HEAD", none.toString());
            assertThat(said.code()).isEqualTo(2);
            assertThat(said.out()).isEmpty();
            assertThat(said.err()).contains(none + " is none: give the folder of a repository, or leave --of out.");
        }
        assertThat(Typed.in("swhid", "--of", "HEAD", "--folder", folder.toString())
                        .err())
                .contains("not both");
        assertThat(Typed.in("swhid", "").err()).startsWith("The path is empty: ");
        assertThat(Typed.in("swhid", "--help").out().replaceAll("\\s+", " "))
                .contains(".git counts as any other folder");
    }

    @Test
    void whatIsNotThereIsSaid() {
        Typed said = Typed.in("swhid", folder.resolve("gone").toString());
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).startsWith("There is no file ");
    }

    private static void object(Path git, String id, byte[] bytes) throws IOException {
        Path file = git.resolve("objects").resolve(id.substring(0, 2)).resolve(id.substring(2));
        Files.createDirectories(file.getParent());
        try (DeflaterOutputStream out = new DeflaterOutputStream(Files.newOutputStream(file))) {
            out.write(bytes);
        }
    }
}
