package org.multitude;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.multitude.platform.text.Lang;
import org.multitude.platform.text.Texts;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Refusal;
import org.slf4j.LoggerFactory;

/** Turns what stopped a command into one sentence for the person who typed it. */
final class Failures {
    private Failures() {}

    /** The sentence, in one line: it may quote somebody's file. What nobody foresaw is logged whole besides. */
    static String sentence(Throwable failure) {
        return OneLine.of(found(failure));
    }

    private static String found(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getClass().getName().matches("org\\.multitude(libs)?\\..*")) {
                return said(cause);
            }
        }
        Throwable root = root(failure);
        if (root instanceof OutOfMemoryError) {
            long mebibytes = Runtime.getRuntime().maxMemory() >> 20;
            return "This needs more memory than the %d MiB that the command may use: give it more, with MULTITUDE_JAVA_OPTIONS=-Xmx%dm before it."
                    .formatted(mebibytes, 4 * mebibytes);
        }
        if (root instanceof FileSystemException file) {
            return said(file);
        }
        if (root instanceof InvalidPathException path) {
            return path.getInput()
                    + " is no path of this system: if it has letters beyond English, run the command again with"
                    + " LC_ALL=C.UTF-8 before it.";
        }
        LoggerFactory.getLogger(Multitude.class).error("The command stopped.", failure);
        return said(root);
    }

    /** The JDK says of a file that failed hardly more than its name. */
    private static String said(FileSystemException failure) {
        return switch (failure) {
            case NoSuchFileException _ -> "There is no file " + failure.getFile() + ": look at the path.";
            case AccessDeniedException _ ->
                failure.getFile()
                        + " may not be read or written by whoever runs this command: change its rights, or run the"
                        + " command as its owner.";
            default ->
                failure.getFile() + " cannot be used: "
                        + Objects.requireNonNullElse(
                                failure.getReason(), failure.getClass().getSimpleName()) + ".";
        };
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            root = cause;
        }
        return root;
    }

    private static String said(Throwable cause) {
        if (cause instanceof Refusal refusal) {
            return new Words(new Texts(), Lang.EN).t(refusal.key(), refusal.arguments());
        }
        @Nullable String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
