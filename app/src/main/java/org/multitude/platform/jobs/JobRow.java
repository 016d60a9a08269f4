package org.multitude.platform.jobs;

/**
 * A job as the page shows it.
 *
 * @param turn when it ran and runs next
 * @param does what it does, in words
 * @param every how often, in words
 */
public record JobRow(JobTurn turn, String does, String every) {}
