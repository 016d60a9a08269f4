package org.multitude.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForgetFilesTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void whatNobodyNeedsGoesAfterTwoDaysAndNothingElse() throws IOException {
        FileStore files = store(folder);
        String old = keep(files, "abandonné", Duration.ofDays(3));
        String needed = keep(files, "publié", Duration.ofDays(300));
        String fresh = keep(files, "reçu hier", Duration.ofHours(30));

        forget(files, Set.of(needed));

        assertThat(files.path(old)).doesNotExist();
        assertThat(files.path(needed)).hasContent("publié");
        assertThat(files.path(fresh)).exists();
        assertThat(folder.resolve("leaving")).isEmptyDirectory();
    }

    @Test
    void moreFilesThanAreAskedAboutAtOnceAllGo() throws IOException {
        FileStore files = store(folder);
        Set<String> needed = new HashSet<>();
        for (int i = 0; i < 1_203; i++) {
            String kept = keep(files, "fichier " + i, Duration.ofDays(3));
            if (i % 400 == 0) {
                needed.add(kept);
            }
        }

        forget(files, needed);

        try (Stream<Path> left = Files.walk(folder)) {
            assertThat(left.filter(Files::isRegularFile)
                            .map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(needed);
        }
    }

    @Test
    void bytesThatComeAgainWhileTheyAreForgottenAreKept() throws IOException {
        FileStore files = store(folder);
        String old = keep(files, "revenu", Duration.ofDays(3));

        // Somebody sends the same bytes between the question and the removal.
        new ForgetFiles(
                        files,
                        List.of(asked -> {
                            keep(files, "revenu", Duration.ZERO);
                            return Set.of();
                        }),
                        CLOCK)
                .run();

        assertThat(files.path(old)).hasContent("revenu");
    }

    @Test
    void whatAKilledProcessHadSetAsideIsPutBack() throws IOException {
        FileStore files = store(folder);
        String needed = keep(files, "publié", Duration.ofDays(3));
        Files.createDirectories(folder.resolve("leaving"));
        Files.move(files.path(needed), folder.resolve("leaving").resolve(needed));

        forget(files, Set.of(needed));

        assertThat(files.path(needed)).hasContent("publié");
    }

    @Test
    void anEmptyStoreHasNothingToForget() {
        forget(new FileStore(folder.resolve("not yet"), folder, 1_000), Set.of());
        assertThat(folder.resolve("not yet")).doesNotExist();
    }

    private static FileStore store(Path folder) throws IOException {
        return new FileStore(folder, Files.createDirectories(folder.resolve("incoming")), 1_000);
    }

    private static void forget(FileStore files, Set<String> needed) {
        new ForgetFiles(
                        files,
                        List.of(asked -> {
                            Set<String> kept = new HashSet<>(asked);
                            kept.retainAll(needed);
                            return kept;
                        }),
                        CLOCK)
                .run();
    }

    private static String keep(FileStore files, String text, Duration age) {
        try {
            String sha256 = files.keep(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                    .sha256();
            age(files.path(sha256), age);
            return sha256;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void age(Path file, Duration age) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(NOW.minus(age)));
    }
}
