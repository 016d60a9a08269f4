package org.multitudelibs.publiccode.swhid;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The system's failures as sentences; those that are sentences already pass. */
final class Failures {
    @FunctionalInterface
    interface Reading<T> {
        T read() throws IOException;
    }

    private Failures() {}

    static <T> T naming(Path path, Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (NoSuchFileException e) {
            throw new IOException("There is no " + Quoted.of(path) + ", or it went away meanwhile.", e);
        } catch (AccessDeniedException e) {
            throw new IOException(Quoted.of(path) + " may not be read by this account.", e);
        } catch (FileSystemException e) {
            throw new IOException(Quoted.of(path) + " cannot be read: " + e.getReason() + ".", e);
        }
    }
}
