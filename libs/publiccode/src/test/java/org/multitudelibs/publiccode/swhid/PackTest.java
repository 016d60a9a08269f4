package org.multitudelibs.publiccode.swhid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packs written by hand, good and bad, and those of git where it is installed. */
class PackTest {
    private static final byte[] ABC = GitFolder.ascii("abc");
    private static final byte[] ABXY = GitFolder.ascii("abxy");
    /** From 3 bytes to 4: copy two from the start, add x and y. */
    private static final byte[] DELTA = {3, 4, (byte) 0x90, 2, 2, 'x', 'y'};

    private static final String LOST = "1".repeat(40);

    @TempDir
    private Path folder;

    private GitFolder git;

    @BeforeEach
    void write() throws IOException {
        git = new GitFolder(folder);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void objectsAreReadWholeAndAsDifferencesByBothIndexes(int version) throws IOException {
        String abc = GitFolder.id("blob", ABC);
        String abxy = GitFolder.id("blob", ABXY);
        long base = git.packed(abc, 3, new byte[0], ABC);
        int distance = (int) (git.end() - base);
        git.packed(abxy, 6, new byte[] {(byte) distance}, DELTA);
        // And differences to these differences, told by name: copy all and add z.
        byte[] abxyz = GitFolder.ascii("abxyz");
        byte[] further = {4, 5, (byte) 0x90, 4, 1, 'z'};
        git.packed(GitFolder.id("blob", abxyz), 7, HexFormat.of().parseHex(abxy), further);
        byte[] large = new byte[70_000];
        Arrays.fill(large, (byte) 'l');
        git.packed(GitFolder.id("commit", large), 1, new byte[0], large);
        git.writePack(version);
        try (GitRepository repository = GitRepository.open(folder)) {
            for (byte[] object : List.of(ABC, ABXY, abxyz)) {
                assertThat(repository.object(GitFolder.id("blob", object))).isEqualTo(Swhids.ofContent(object));
            }
            String id = GitFolder.id("commit", large);
            assertThat(repository.object(id.substring(0, 7))).hasToString("swh:1:rev:" + id);
        }
    }

    @Test
    void damagedEntriesAreToldWithASentence() throws IOException {
        String abc = GitFolder.id("blob", ABC);
        git.packed(abc, 3, new byte[0], ABC);
        byte[] base = HexFormat.of().parseHex(abc);
        assertRefused("has not the length that it tells", 3, new byte[0], ABC, 2);
        assertRefused("has not the length that it tells", 3, new byte[0], ABC, 4);
        assertRefused("is said to have 1000000000000 bytes", 3, new byte[0], ABC, 1_000_000_000_000L);
        assertRefused("is of no known kind", 5, new byte[0], ABC, 3);
        assertRefused("outside of its pack", 6, new byte[] {-1, 0x7F}, DELTA, DELTA.length);
        assertRefused("outside of its pack", 7, new byte[20], DELTA, DELTA.length);
        assertRefused("chain of differences without end", 6, new byte[] {0}, DELTA, DELTA.length);
        assertRefused("chain of differences without end", 7, HexFormat.of().parseHex(LOST), DELTA, DELTA.length);
        for (byte[] wrong : List.of(
                new byte[] {4, 1, 1, 'x'}, // another length of the base
                new byte[] {3, 2, 1, 'x'}, // shorter than told
                new byte[] {3, 1, 2, 'x', 'y'}, // longer than told
                new byte[] {3, 2, 2, 'x'}, // cut
                new byte[] {3, 2, 0, 2}, // an instruction that does not exist
                new byte[] {3, 2, (byte) 0x91, 2, 2}, // beyond the base
                new byte[] {3, 2, (byte) 0xFF, -1, -1, -1, -1, -1, -1, -1}, // far beyond
                new byte[] {3, 2, (byte) 0x91}, // no number
                new byte[] {3},
                new byte[] {-1, -1, -1, -1, -1, -1, -1, -1, -1, 0})) {
            assertRefused("are damaged", 7, base, wrong, wrong.length);
        }
        assertRefused("bytes; at most", 7, base, new byte[] {3, -1, -1, -1, -1, 1, 1, 'x'}, 8);
    }

    /** Differences that double what they are told of: 64 MiB would be 32 GiB a few steps later. */
    @Test
    void differencesThatGrowWithoutMeasureAreRefused() throws IOException {
        byte[] base = new byte[32 * 1024];
        String id = GitFolder.id("blob", base);
        git.packed(id, 3, new byte[0], base);
        long size = base.length;
        for (int i = 0; i < 12; i++) {
            byte[] delta = GitFolder.concat(length(size), length(size * 2), copy(size), copy(size));
            String next = HexFormat.of().toHexDigits(i, 2) + "2".repeat(38);
            git.packed(next, 7, HexFormat.of().parseHex(id), delta);
            id = next;
            size *= 2;
        }
        git.writePack(2);
        String last = id;
        try (GitRepository repository = GitRepository.open(folder)) {
            assertThatIOException().isThrownBy(() -> repository.object(last)).withMessageContaining("at most 67108864");
        }
    }

    @Test
    void damagedIndexesAreToldByName() throws IOException {
        Path index = git.file("objects/pack/pack-1.idx", "");
        git.file("objects/pack/pack-1.pack", "");
        assertIndexRefused("ends too early");
        Files.write(index, new byte[] {-1, 0x74, 0x4F, 0x63, 0, 0, 0, 3});
        assertIndexRefused("is of an unknown version");
        byte[] order = new byte[1024];
        order[3] = 1;
        Files.write(index, order);
        assertIndexRefused("is not in order");
        byte[] many = new byte[1024];
        Arrays.fill(many, (byte) 0x7F);
        Files.write(index, many);
        assertIndexRefused("ends too early");
    }

    /** The same objects, once loose and once packed by git with differences. */
    @Test
    void packsOfGitAreRead() throws IOException, InterruptedException {
        assumeTrue(shell("git --version") == 0, "skipped: 1 case, git is not installed");
        Path work = Files.createDirectory(folder.resolve("work"));
        String script = "cd work && git -c init.defaultBranch=main init -q . && git config user.name A"
                + " && git config user.email a@example.org && seq 1 2000 > numbers"
                + " && for i in 1 2 3 4 5 6 7 8; do echo $i >> numbers; mkdir -p d/$i; echo $i > d/$i/f; git add -A;"
                + " git commit -q -m $i; git tag -a -m v$i v$i; done";
        assertThat(shell(script)).isZero();
        String loose = names(work);
        assertThat(shell(
                        "cd work && git gc -q --aggressive --prune=now && test -z \"$(find .git/objects/?? -type f)\""))
                .isZero();
        assertThat(names(work)).isEqualTo(loose);
        assertThat(shell("cd work && for o in $(git rev-list --all --objects | cut -c1-40); do"
                        + " echo $(git cat-file -t $o) $o; done > ../objects.txt"))
                .isZero();
        List<String> objects = Files.readAllLines(folder.resolve("objects.txt"));
        // Of each commit: itself, its tag, three trees and two files.
        assertThat(objects).hasSize(8 * 7);
        try (GitRepository repository = GitRepository.open(work)) {
            for (String line : objects) {
                String[] words = line.split(" ");
                assertThat(repository.object(words[1]))
                        .isEqualTo(new CoreSwhid(ObjectType.ofGit(words[0]).orElseThrow(), words[1]));
            }
            assertThat(DirectoryOnDisk.at(work).withoutGit().swhid()).isEqualTo(repository.directory("HEAD"));
        }
    }

    private static String names(Path work) throws IOException {
        try (GitRepository repository = GitRepository.open(work)) {
            return repository.snapshot() + " " + repository.revision("v3") + " " + repository.directory("main") + " "
                    + repository.release("v8");
        }
    }

    private void assertRefused(String sentence, int kind, byte[] base, byte[] bytes, long size) throws IOException {
        git.packed(LOST, kind, base, bytes, size);
        git.writePack(2);
        try (GitRepository repository = GitRepository.open(folder)) {
            assertThatIOException().isThrownBy(() -> repository.object(LOST)).withMessageContaining(sentence);
        }
    }

    private void assertIndexRefused(String sentence) {
        assertThatIOException()
                .isThrownBy(() -> GitRepository.open(folder).close())
                .withMessageContaining("pack-1.idx\" " + sentence);
    }

    private static byte[] length(long value) {
        byte[] bytes = new byte[5];
        for (int i = 0; i < 5; i++) {
            bytes[i] = (byte) (value >> (7 * i) & 0x7F | (i < 4 ? 0x80 : 0));
        }
        return bytes;
    }

    /** Instructions that copy so many bytes from the start, 32 KiB at a time. */
    private static byte[] copy(long size) {
        byte[] all = new byte[0];
        for (long from = 0; from < size; from += 0x8000) {
            byte[] one = {
                (byte) 0xBF, (byte) from, (byte) (from >> 8), (byte) (from >> 16), (byte) (from >> 24), 0, (byte) 0x80
            };
            all = GitFolder.concat(all, one);
        }
        return all;
    }

    private int shell(String command) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        shell.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        shell.environment().put("HOME", folder.toString());
        Process process = shell.start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        if (code != 0) {
            System.out.println(command + ": " + told);
        }
        return code;
    }
}
