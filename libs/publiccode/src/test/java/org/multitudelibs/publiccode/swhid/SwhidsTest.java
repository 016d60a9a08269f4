package org.multitudelibs.publiccode.swhid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SwhidsTest {
    /** {@code printf 'hello\n' | git hash-object --stdin} */
    private static final String HELLO = "swh:1:cnt:ce013625030ba8dba906f756967f9e9ca394464a";

    private static final byte[] BYTES = "hello\n".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path folder;

    @Test
    void aContentIsTheSameFromBytesFileLinkAndStream() throws IOException {
        Path file = Files.write(folder.resolve("hello"), BYTES);
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        assertThat(Swhids.ofContent(BYTES)).hasToString(HELLO);
        assertThat(Swhids.ofContent(file)).hasToString(HELLO);
        assertThat(Swhids.ofContent(link)).hasToString(HELLO);
        assertThat(Swhids.ofContent(new ByteArrayInputStream(BYTES), 6)).hasToString(HELLO);
    }

    @Test
    void aFileLargerThanTheBufferIsReadToItsEnd() throws IOException {
        byte[] large = new byte[200_001];
        large[200_000] = 1;
        assertThat(Swhids.ofContent(Files.write(folder.resolve("large"), large)))
                .isEqualTo(Swhids.ofContent(large));
        assertThat(Swhids.ofContent(new ByteArrayInputStream(large), large.length))
                .isEqualTo(Swhids.ofContent(large));
    }

    @Test
    void aStreamMustHaveTheLengthThatIsTold() {
        assertThatIOException()
                .isThrownBy(() -> Swhids.ofContent(new ByteArrayInputStream(BYTES), 7))
                .withMessage("The stream ends after 6 bytes; 7 were announced.");
        assertThatIOException()
                .isThrownBy(() -> Swhids.ofContent(new ByteArrayInputStream(BYTES), 5))
                .withMessage("The stream goes on after the 5 bytes that were announced.");
        assertThatIllegalArgumentException().isThrownBy(() -> Swhids.ofContent(new ByteArrayInputStream(BYTES), -1));
    }

    @Test
    void whatIsNoFileIsToldByName() {
        assertThatIOException()
                .isThrownBy(() -> Swhids.ofContent(folder))
                .withMessageContaining(folder.toString())
                .withMessageEndingWith("is no file.");
        assertThatIOException()
                .isThrownBy(() -> Swhids.ofContent(folder.resolve("none")))
                .withMessageContaining("There is no ");
    }

    /**
     * The manifest is {@code alias HEAD NUL 15:refs/heads/main}, {@code revision refs/heads/main NUL 20:…} and
     * {@code release refs/tags/v1 NUL 20:…}, 121 bytes; its name is SHA-1 of {@code snapshot 121 NUL} and these.
     */
    @Test
    void aSnapshotIsItsBranchesInOrder() {
        Branch head = new Branch(ByteString.of("HEAD"), new Branch.Alias(ByteString.of("refs/heads/main")));
        Branch main = new Branch(
                ByteString.of("refs/heads/main"),
                new Branch.To(CoreSwhid.parse("swh:1:rev:8b7a27b2838dd3c800e39296bcaa2e12dbc24f5c")));
        Branch tag = new Branch(
                ByteString.of("refs/tags/v1"),
                new Branch.To(CoreSwhid.parse("swh:1:rel:5a6223d94f75d4a158169771796dcdcccefa47ae")));
        assertThat(Swhids.ofSnapshot(List.of(tag, head, main)))
                .hasToString("swh:1:snp:e76283fc861943207e7dc8ebfa60d5596e08ba2a");
    }

    /** {@code printf 'snapshot 0\0' | sha1sum}; and the alias with {@code dangling refs/heads/main NUL 0:}. */
    @Test
    void snapshotsOfNothingAndOfDanglingBranchesHaveNames() {
        Branch head = new Branch(ByteString.of("HEAD"), new Branch.Alias(ByteString.of("refs/heads/main")));
        Branch main = new Branch(ByteString.of("refs/heads/main"), new Branch.Dangling());
        assertThat(Swhids.ofSnapshot(List.of())).hasToString("swh:1:snp:1a8893e6a86f444e8be8e7bda6cb34fb1735a00e");
        assertThat(Swhids.ofSnapshot(List.of(head, main)))
                .hasToString("swh:1:snp:5522ddf578ed605d9dfd4f56e07091a6485dab77");
    }

    @Test
    void branchesHaveDifferentNamesWithoutNul() {
        Branch main = new Branch(ByteString.of("main"), new Branch.Dangling());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Swhids.ofSnapshot(List.of(main, main)))
                .withMessageContaining("\"main\"");
        assertThatIllegalArgumentException().isThrownBy(() -> new Branch(ByteString.of("a\0b"), new Branch.Dangling()));
    }
}
