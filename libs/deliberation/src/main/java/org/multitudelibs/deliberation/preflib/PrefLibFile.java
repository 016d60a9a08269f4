package org.multitudelibs.deliberation.preflib;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.multitudelibs.deliberation.MalformedFileException;
import org.multitudelibs.deliberation.files.Characters;
import org.multitudelibs.deliberation.files.FileLimits;

/**
 * Reads files of PrefLib, in the present form and in the older one.
 *
 * <p>The present form begins with lines like {@code # TITLE: Mayor}, among them {@code # NUMBER ALTERNATIVES}, {@code # NUMBER
 * VOTERS}, {@code # NUMBER UNIQUE ORDERS} and {@code # ALTERNATIVE NAME 1}; then comes each order after the number of its voters,
 * {@code 12: 3,{1,2}}, those in braces being equal. The older form begins with the number of alternatives, a line {@code
 * 1,name} for each, and a line with the number of voters, the sum of the counts and the number of orders; then orders like {@code
 * 12,3,{1,2}}.
 *
 * <p>What a file says it holds must be what it holds. Spaces, blank lines and a comma at the end of an order, which files that are
 * about do have, mean nothing.
 *
 * <p>Source: <a href="https://preflib.github.io/PrefLib-Jekyll/format">the description of the format</a>; the older form as
 * PrefLib wrote it until 2022.
 */
public final class PrefLibFile {
    private PrefLibFile() {}

    /**
     * Reads a file.
     *
     * @throws MalformedFileException if it is not as its format says, cannot be read, or goes beyond {@link FileLimits}
     */
    public static PrefLibElection read(Path file) {
        String name = String.valueOf(file.getFileName());
        try (InputStream in = Files.newInputStream(file)) {
            return read(name, in);
        } catch (IOException e) {
            throw MalformedFileException.unreadable(name, e);
        }
    }

    /**
     * Reads what comes, which is not closed.
     *
     * @param name the file's name; in the older form only its ending says what its orders may be
     * @throws MalformedFileException if it is not as its format says, cannot be read, or goes beyond {@link FileLimits}
     */
    public static PrefLibElection read(String name, InputStream in) {
        String text = Characters.all(name, in, FileLimits.WHOLE_BYTES);
        return new PrefLibReader(name, text).election();
    }
}
