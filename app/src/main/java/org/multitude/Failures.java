package org.multitude;

import org.jspecify.annotations.Nullable;
import org.multitude.platform.text.Lang;
import org.multitude.platform.text.Texts;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Refusal;
import org.slf4j.LoggerFactory;

/** Turns what stopped a command into one sentence for the person who typed it. */
final class Failures {
    private Failures() {}

    /** The sentence; what nobody foresaw is logged whole besides. */
    static String sentence(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getClass().getName().matches("org\\.multitude(libs)?\\..*")) {
                return said(cause);
            }
        }
        LoggerFactory.getLogger(Multitude.class).error("The command stopped.", failure);
        return said(root(failure));
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
