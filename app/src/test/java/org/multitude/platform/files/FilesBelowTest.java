package org.multitude.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesBelowTest {
    @TempDir
    private Path folder;

    private FilesBelow found() throws IOException {
        return FilesBelow.of(folder, name -> name.endsWith(".pb"));
    }

    @Test
    void filesAreFoundAtAnyDepthAndInOrder() throws IOException {
        Path deep = Files.createDirectories(folder.resolve("b/".repeat(60)));
        Files.writeString(deep.resolve("deep.pb"), "");
        Files.writeString(deep.resolve("notes.txt"), "");
        Files.writeString(folder.resolve("a.pb"), "");
        Files.createDirectory(folder.resolve("folder.pb"));
        assertThat(found().files()).containsExactly(folder.resolve("a.pb"), deep.resolve("deep.pb"));
        assertThat(found().unread()).isEmpty();
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("b"));
        assertThat(FilesBelow.of(link, name -> name.equals("deep.pb")).files())
                .as("the folder itself may be a link")
                .containsExactly(link.resolve("b/".repeat(59)).resolve("deep.pb"));
        assertThatThrownBy(() -> FilesBelow.of(folder.resolve("gone"), name -> true))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void linksToFilesAreFilesAndThoseThatLeadNowhereAreSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("a.pb"), "");
        Path link = Files.createSymbolicLink(folder.resolve("b.pb"), file);
        Files.createSymbolicLink(folder.resolve("again.pb"), folder);
        Path broken = Files.createSymbolicLink(folder.resolve("c.pb"), folder.resolve("gone"));
        assertThat(found().files()).containsExactly(file, link);
        assertThat(found().unread())
                .containsExactly(new FilesBelow.Unread(broken, "it is no file, or a link that leads to none"));
    }

    /** Below a path that is too long for the system nobody can look, whoever runs the command. */
    @Test
    void aFolderThatCannotBeLookedIntoIsSaidAndTheOthersAreRead() throws Exception {
        Path file = Files.writeString(folder.resolve("z.pb"), "");
        String name = "n".repeat(250);
        sh(
                "cd \"$1\"; for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18; do mkdir \"$2\"; cd -P \"$2\"; done",
                name);
        try {
            FilesBelow found = found();
            assertThat(found.files()).containsExactly(file);
            assertThat(found.unread()).singleElement().satisfies(unread -> {
                assertThat(unread.path().toString())
                        .startsWith(folder.resolve(name).toString());
                assertThat(unread.reason()).isEqualTo("it cannot be read (File name too long)");
            });
        } finally {
            sh("rm -rf \"$1/$2\"", name);
        }
    }

    private void sh(String script, String name) throws Exception {
        int code = new ProcessBuilder("sh", "-c", script, "sh", folder.toString(), name)
                .start()
                .waitFor();
        assertThat(code).isZero();
    }
}
