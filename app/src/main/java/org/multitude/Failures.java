package org.multitude;

import org.multitude.platform.settings.InvalidSetting;

/** Turns what stopped a command into one sentence for the person who typed it. */
final class Failures {
    private Failures() {}

    static String sentence(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidSetting
                    || cause.getClass().getName().startsWith("org.multitude.")
                    || cause.getCause() == null) {
                String message = cause.getMessage();
                return message == null ? cause.getClass().getSimpleName() : message;
            }
        }
        return failure.toString();
    }
}
