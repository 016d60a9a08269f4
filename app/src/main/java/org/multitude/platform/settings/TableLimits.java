package org.multitude.platform.settings;

import java.time.Duration;

/**
 * How much the reading of tables may take.
 *
 * @param file largest file that is opened as a table, in bytes
 * @param memory memory of each of two processes for their work, in bytes
 * @param question how long the answer to a question may take
 * @param cache how large the cache of opened tables may grow, in bytes
 */
public record TableLimits(long file, long memory, Duration question, long cache) {}
