package org.multitude.platform.settings;

/** The version of the program. */
public final class Version {
    /** As it is written in changes and said by {@code --version}. */
    public static final String NUMBER = "0.1.0";

    private Version() {}
}
