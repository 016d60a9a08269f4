package org.multitude.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStoreTest {
    private static final int LIMIT = 300_000;

    @TempDir
    Path directory;

    private Path incoming = Path.of("");

    @BeforeEach
    void incoming() throws IOException {
        incoming = Files.createDirectory(directory.resolve("incoming"));
    }

    @Test
    void aFileIsKeptUnderTheHashOfItsContentOnce() throws Exception {
        FileStore store = new FileStore(directory, incoming, LIMIT);
        StoredFile kept = store.keep(bytes("abc"));

        assertThat(store.keep(bytes("abc"))).isEqualTo(kept);
        assertThat(kept.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(store.path(kept.sha256())).hasContent("abc");
        assertThat(incoming).isEmptyDirectory();
    }

    @Test
    void aFileOverTheLimitLeavesNothing() {
        FileStore store = new FileStore(directory, incoming, LIMIT);

        assertThatThrownBy(() -> store.keep(new ByteArrayInputStream(new byte[LIMIT + 1])))
                .isInstanceOf(FileTooLarge.class);
        nothingIsLeft();
    }

    @Test
    void aDiskThatIsFullHalfWayLeavesNothingAndTakesTheFileWhenThereIsSpace() throws Exception {
        boolean[] full = {true};
        FileStore store = new FileStore(
                directory,
                incoming,
                LIMIT,
                path -> full[0] ? new Filling(Files.newOutputStream(path)) : Files.newOutputStream(path));
        byte[] file = new byte[200_000];

        assertThatThrownBy(() -> store.keep(new ByteArrayInputStream(file)))
                .isInstanceOf(StorageFull.class)
                .hasRootCauseMessage("No space left on device");
        nothingIsLeft();

        full[0] = false;
        assertThat(store.path(store.keep(new ByteArrayInputStream(file)).sha256()))
                .hasSize(file.length);
    }

    @Test
    void aFileWhoseSenderStopsLeavesNothing() {
        FileStore store = new FileStore(directory, incoming, LIMIT);
        InputStream stopping = new SequenceInputStream(new ByteArrayInputStream(new byte[100_000]), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("reset");
            }
        });

        assertThatThrownBy(() -> store.keep(stopping))
                .isInstanceOf(IOException.class)
                .hasMessage("reset");
        nothingIsLeft();
    }

    private void nothingIsLeft() {
        assertThat(incoming).isEmptyDirectory();
        assertThat(directory).isDirectoryNotContaining(path -> !path.equals(incoming));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A disk with 100 kB left. */
    private static final class Filling extends OutputStream {
        private final OutputStream disk;
        private int left = 100_000;

        Filling(OutputStream disk) {
            this.disk = disk;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (length > left) {
                disk.write(bytes, from, left);
                left = 0;
                throw new IOException("No space left on device");
            }
            disk.write(bytes, from, length);
            left -= length;
        }

        @Override
        public void close() throws IOException {
            disk.close();
        }
    }
}
