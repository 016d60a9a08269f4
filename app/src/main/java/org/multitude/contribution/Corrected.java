package org.multitude.contribution;

import java.time.Instant;

/**
 * That what somebody wrote was corrected.
 *
 * @param times how often
 * @param last when, the last time
 */
public record Corrected(int times, Instant last) {}
