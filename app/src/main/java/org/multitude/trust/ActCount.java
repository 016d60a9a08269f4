package org.multitude.trust;

/**
 * How many acts of a type were recorded.
 *
 * @param type what was done, as the log names it
 * @param acts how many
 * @param imported how many of them were brought in from elsewhere
 * @param simulated how many of them never happened and are part of a demonstration
 */
public record ActCount(String type, long acts, long imported, long simulated) {}
