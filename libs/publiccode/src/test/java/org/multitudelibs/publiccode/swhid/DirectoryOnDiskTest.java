package org.multitudelibs.publiccode.swhid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Folders made here; their names were computed by git, with {@code B=$(git hash-object -w --stdin </dev/null)},
 * {@code H=$(printf 'hello\n' | git hash-object -w --stdin)}, {@code L=$(printf a | git hash-object -w --stdin)} and
 * {@code E=$(git mktree </dev/null)}.
 */
class DirectoryOnDiskTest {
    private static final String EMPTY = "swh:1:dir:4b825dc642cb6eb9a060e54bf8d69288fbee4904";
    private static final String ONE_EMPTY_FILE = "swh:1:dir:496d6428b9cf92981dc9495211e6e1120fb6f2ba";

    @TempDir
    private Path folder;

    /** {@code git mktree </dev/null} */
    @Test
    void anEmptyFolderHasAName() throws IOException {
        assertThat(Swhids.ofDirectory(folder)).hasToString(EMPTY);
    }

    /** {@code printf "100644 blob $B\ta\n" | git mktree} */
    @Test
    void aFolderWithAnEmptyFile() throws IOException {
        Files.createFile(folder.resolve("a"));
        assertThat(Swhids.ofDirectory(folder)).hasToString(ONE_EMPTY_FILE);
        Path link = folder.resolveSibling(folder.getFileName() + "-link");
        Files.createSymbolicLink(link, folder);
        try {
            assertThat(Swhids.ofDirectory(link)).hasToString(ONE_EMPTY_FILE);
        } finally {
            Files.delete(link);
        }
    }

    /**
     * {@code a.c} comes before the folder {@code a/}, and this before {@code a0}: {@code printf "100644 blob
     * $H\ta.c\n040000 tree $E\ta\n100755 blob $H\ta0\n120000 blob $L\tlink\n" | git mktree}
     */
    @Test
    void entriesAreInGitsOrderWithModesAndLinksAndEmptyFolders() throws IOException {
        hello("a.c");
        Files.createDirectory(folder.resolve("a"));
        Files.setPosixFilePermissions(hello("a0"), PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createSymbolicLink(folder.resolve("link"), Path.of("a"));
        assertThat(Swhids.ofDirectory(folder)).hasToString("swh:1:dir:698e4fae40d87156714cab0de9000148e943638f");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rwx------", "rw---x---", "rw------x"})
    void aFileIsExecutableIfAnybodyMayExecuteIt(String permissions) throws IOException {
        Path file = hello("run");
        CoreSwhid plain = Swhids.ofDirectory(folder);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        CoreSwhid executable = Swhids.ofDirectory(folder);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(executable).isNotEqualTo(plain).isEqualTo(Swhids.ofDirectory(folder));
    }

    /** {@code printf "100644 blob $H\tcaf\351\n100644 blob $H\tcaf\303\251\n" | git mktree} */
    @Test
    void namesAreBytesWhetherUtf8OrNot() throws IOException, InterruptedException {
        shell("printf 'hello\\n' > \"$(printf 'caf\\351')\" && printf 'hello\\n' > \"$(printf 'caf\\303\\251')\"");
        assertThat(Swhids.ofDirectory(folder)).hasToString("swh:1:dir:412164bebaf1dc3ddbf493a1fbfc161fadcd28dd");
    }

    /**
     * {@code L=$(printf 'x//y/../\351/' | git hash-object -w --stdin); printf "120000 blob $L\tl\n" | git mktree}; the
     * same with {@code /\351} for the absolute one.
     */
    @Test
    void targetsOfLinksAreBytesAsTheyAreWritten() throws IOException, InterruptedException {
        shell("ln -s \"$(printf 'x//y/../\\351/')\" l");
        assertThat(Swhids.ofDirectory(folder)).hasToString("swh:1:dir:17193c0f23d0c3cd08fc8752a1b1ea194716180e");
        shell("rm l && ln -s \"$(printf '/\\351')\" l");
        assertThat(Swhids.ofDirectory(folder)).hasToString("swh:1:dir:8aaba4b6c73e96cb6e9a2d021dfbbc61778ca85e");
    }

    @Test
    void linksAreNeverFollowedSoLoopsAreHarmless() throws IOException {
        Files.createSymbolicLink(folder.resolve("self"), Path.of("self"));
        Files.createSymbolicLink(folder.resolve("up"), Path.of(".."));
        Files.createSymbolicLink(folder.resolve("zero"), Path.of("/dev/zero"));
        List<Long> told = new ArrayList<>();
        assertThat(Swhids.ofDirectory(folder, told::add))
                .hasToString("swh:1:dir:2a2f705866008f881483b664bb2e977c80091f7e");
        assertThat(told).containsExactly(1L, 2L, 3L);
        Files.delete(folder.resolve("up"));
        Files.delete(folder.resolve("zero"));
    }

    @Test
    void gitIsLeftOutOnRequestInEveryFolder() throws IOException {
        Files.createFile(folder.resolve("a"));
        Files.createDirectories(folder.resolve(".git/objects"));
        assertThat(Swhids.ofDirectory(folder)).isNotEqualTo(CoreSwhid.parse(ONE_EMPTY_FILE));
        assertThat(DirectoryOnDisk.at(folder).withoutGit().swhid()).hasToString(ONE_EMPTY_FILE);
        Path module = Files.createDirectory(folder.resolve("module"));
        CoreSwhid before = DirectoryOnDisk.at(folder).withoutGit().swhid();
        Files.writeString(module.resolve(".git"), "gitdir: ../.git/modules/module");
        assertThat(DirectoryOnDisk.at(folder).withoutGit().swhid()).isEqualTo(before);
    }

    @Test
    void pipesAndSocketsAreRefusedByNameWithoutBeingOpened() throws IOException, InterruptedException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        shell("mkfifo inner/pipe");
        assertThatIOException()
                .isThrownBy(() -> Swhids.ofDirectory(folder))
                .withMessageContaining("inner/pipe\" is a pipe, a socket or a device");
        Files.delete(inner.resolve("pipe"));
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(inner.resolve("socket")));
            assertThatIOException()
                    .isThrownBy(() -> Swhids.ofDirectory(folder))
                    .withMessageContaining("inner/socket\" is a pipe, a socket or a device");
        }
    }

    @Test
    void whatMayNotBeReadIsToldByName() throws IOException {
        Path secret = hello("secret");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
        assumeTrue(!Files.isReadable(secret), "skipped: 1 case, this account reads everything");
        assertThatIOException()
                .isThrownBy(() -> Swhids.ofDirectory(folder))
                .withMessageContaining("secret\" may not be read by this account.");
    }

    @Test
    void whatIsNoFolderIsToldByName() throws IOException {
        Path file = hello("file");
        assertThatIOException().isThrownBy(() -> Swhids.ofDirectory(file)).withMessageEndingWith("is no folder.");
        assertThatIOException()
                .isThrownBy(() -> Swhids.ofDirectory(folder.resolve("none")))
                .withMessageContaining("There is no ");
    }

    /** Paths end at 4,096 bytes on Linux, so a tree of about 2,000 folders is as deep as one can be read. */
    @Test
    void aTreeAsDeepAsPathsCanBeIsRead() throws Exception {
        int depth = (4_095 - folder.toRealPath().toString().length()) / 2;
        try {
            shell("p=; i=0; while [ $i -lt " + depth + " ]; do p=${p}d/; i=$((i+1)); done; mkdir -p $p");
            String[] outcome = new String[1];
            Thread small = new Thread(null, () -> outcome[0] = outcome(folder), "small", 512 * 1024);
            small.start();
            small.join(TimeUnit.SECONDS.toMillis(30));
            assertThat(outcome[0]).startsWith("swh:1:dir:");
            // One deeper, made from inside, and no path reaches it.
            shell("i=0; while [ $i -lt " + depth + " ]; do cd d; i=$((i+1)); done; mkdir -p e/e/e/e/e");
            assertThatIOException()
                    .isThrownBy(() -> Swhids.ofDirectory(folder))
                    .withMessageContaining("cannot be read: File name too long.");
        } finally {
            // Much faster than the deletion of temporary folders.
            shell("rm -rf d");
        }
    }

    @Test
    void anInterruptedWalkEnds() throws IOException {
        hello("a");
        Thread.currentThread().interrupt();
        try {
            assertThatIOException()
                    .isThrownBy(() -> Swhids.ofDirectory(folder))
                    .isInstanceOf(InterruptedIOException.class)
                    .withMessage("Interrupted after 0 files.");
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void aFileThatDoesNotKnowItsLengthHasNoName() {
        Path counter = Path.of("/proc/self/stat");
        assumeTrue(Files.exists(counter, LinkOption.NOFOLLOW_LINKS), "skipped: 1 case, there is no /proc");
        assertThatIOException()
                .isThrownBy(() -> Swhids.ofContent(counter))
                .withMessageContaining("changed its length while it was read");
    }

    private static String outcome(Path folder) {
        try {
            return Swhids.ofDirectory(folder).toString();
        } catch (IOException | StackOverflowError e) {
            return e.toString();
        }
    }

    private Path hello(String name) throws IOException {
        return Files.write(folder.resolve(name), "hello\n".getBytes(StandardCharsets.US_ASCII));
    }

    private void shell(String command) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .inheritIO()
                .start();
        assertThat(shell.waitFor()).as(command).isZero();
    }
}
