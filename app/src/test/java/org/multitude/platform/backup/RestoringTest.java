package org.multitude.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestoringTest {
    private static final List<String> OLD = List.of("files", "index", "key", "postgres");
    private static final List<String> NEW = List.of("files", "key", "postgres");

    @TempDir
    private Path data;

    private Restoring prepared() throws IOException {
        for (String name : OLD) {
            Files.createDirectories(data.resolve(name));
            Files.writeString(data.resolve(name).resolve("whose"), "old");
        }
        Restoring restoring = new Restoring(data);
        Path fresh = restoring.begin();
        for (String name : NEW) {
            Files.createDirectories(fresh.resolve(name));
            Files.writeString(fresh.resolve(name).resolve("whose"), "new");
        }
        return restoring;
    }

    private void holdsTheNewAndKeepsTheOld(Optional<Path> before) throws IOException {
        for (String name : NEW) {
            assertThat(data.resolve(name).resolve("whose")).hasContent("new");
        }
        assertThat(data.resolve("index")).doesNotExist();
        assertThat(data.resolve("restoring")).doesNotExist();
        for (String name : OLD) {
            assertThat(before.orElseThrow().resolve(name).resolve("whose")).hasContent("old");
        }
    }

    @Test
    void theNewTakesThePlaceOfTheOldWhichIsKept() throws IOException {
        holdsTheNewAndKeepsTheOld(prepared().finish());
    }

    @Test
    void givingUpLeavesTheOldAsItWas() throws IOException {
        prepared().abandon();

        for (String name : OLD) {
            assertThat(data.resolve(name).resolve("whose")).hasContent("old");
        }
        assertThat(data.resolve("restoring")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void interruptedWhileTheOldLeavesItIsEndedByTheNext(int moved) throws IOException {
        Restoring restoring = prepared();
        Path before = Files.createDirectory(data.resolve("before-restore-20261128-120000"));
        Files.writeString(
                restoring.folder().resolve("whole"), before.getFileName().toString());
        for (String name : OLD.subList(0, moved)) {
            Files.move(data.resolve(name), before.resolve(name));
        }

        assertThat(restoring.isInterrupted()).isTrue();
        assertThatThrownBy(() -> Restoring.refuseUnfinished(data)).hasMessageContaining("run the same restore again");
        holdsTheNewAndKeepsTheOld(new Restoring(data).finish());
        Restoring.refuseUnfinished(data);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void interruptedWhileTheNewComesItIsEndedByTheNext(int moved) throws IOException {
        Restoring restoring = prepared();
        Path before = Files.createDirectory(data.resolve("before-restore-20261128-120000"));
        Files.writeString(
                restoring.folder().resolve("whole"), before.getFileName().toString());
        for (String name : OLD) {
            Files.move(data.resolve(name), before.resolve(name));
        }
        Files.createFile(restoring.folder().resolve("emptied"));
        for (String name : NEW.subList(0, moved)) {
            Files.move(restoring.folder().resolve(name), data.resolve(name));
        }

        holdsTheNewAndKeepsTheOld(new Restoring(data).finish());
    }

    @Test
    void whatWasRestoredBeforeStaysWhereItIs() throws IOException {
        Path earlier = Files.createDirectory(data.resolve("before-restore-20250101-000000"));

        holdsTheNewAndKeepsTheOld(prepared().finish());
        assertThat(earlier).exists();
    }

    @Test
    void aMarkThatWasBeingMadeWhenThePowerWentMeansNothing() throws IOException {
        Restoring restoring = prepared();
        Files.writeString(restoring.folder().resolve("whole.new"), "before-re");
        assertThat(restoring.isInterrupted()).isFalse();
        Restoring.refuseUnfinished(data);

        Path before = Files.createDirectory(data.resolve("before-restore-20261128-120000"));
        Files.writeString(
                restoring.folder().resolve("whole"), before.getFileName().toString());
        Files.createFile(restoring.folder().resolve("emptied.new"));
        holdsTheNewAndKeepsTheOld(new Restoring(data).finish());
        assertThat(data.resolve("emptied.new")).doesNotExist();
        assertThat(data.resolve("whole.new")).doesNotExist();
    }
}
