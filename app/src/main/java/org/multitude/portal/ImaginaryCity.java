package org.multitude.portal;

/** Whether what is here is made up: every page says so, whichever command started the platform. */
@FunctionalInterface
public interface ImaginaryCity {
    /** Whether the demonstration was told here. */
    boolean here();
}
