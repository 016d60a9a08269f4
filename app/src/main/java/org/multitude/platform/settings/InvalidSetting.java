package org.multitude.platform.settings;

/** An environment variable says something the platform cannot use; the message tells what to write instead. */
public final class InvalidSetting extends RuntimeException {
    public InvalidSetting(Setting setting, String expected) {
        super(setting.variable() + " " + expected + ".");
    }

    public InvalidSetting(Setting setting, String expected, Throwable cause) {
        super(setting.variable() + " " + expected + ".", cause);
    }
}
