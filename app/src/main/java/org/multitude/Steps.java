package org.multitude;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Is told how far some work has come, by whoever does it. */
interface Steps {
    /** Nobody watches. */
    Steps UNWATCHED = _ -> {};

    /** A step begins, which is called this. */
    void begin(String step);

    /** Opens a file; reading it is a step, whose bytes may be counted. */
    default InputStream open(Path file) throws IOException {
        return Files.newInputStream(file);
    }
}
