package org.multitude.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncomingTest {
    @TempDir
    Path shared;

    @Test
    void whatAKilledProcessLeftIsRemovedAndWhatALivingOneReceivesStays() throws Exception {
        Path left = Files.createDirectory(shared.resolve("of-a-killed-process"));
        Files.createFile(left.resolve("lock"));
        Files.writeString(left.resolve("part"), "half a fi");
        try (Incoming living = new Incoming(shared)) {
            assertThat(left).doesNotExist();
            Files.writeString(living.directory().resolve("part"), "half a fi");

            try (Incoming beside = new Incoming(shared)) {
                assertThat(beside.directory()).isDirectory().isNotEqualTo(living.directory());
                assertThat(living.directory().resolve("part")).exists();
            }
        }
        assertThat(shared).isDirectoryNotContaining(Files::isDirectory);
    }
}
