package org.multitude.record;

/**
 * A follower as the page shows it.
 *
 * @param does what it fills, in words
 * @param position acts it has taken
 * @param able whether it follows in this process, and not in another one
 * @param problem what was wrong the last time in this process, empty when it went on since
 */
public record FollowerRow(String does, long position, boolean able, String problem) {}
