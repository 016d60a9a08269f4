package org.multitude.trust;

/**
 * How many there are on the day of a question.
 *
 * @param measure what is counted
 * @param kind kind of contribution
 * @param code what the measure says besides
 * @param reached whether the wait was over by that day
 * @param days days waited until then
 * @param number how many
 */
record Tally(Measure measure, String kind, String code, boolean reached, int days, long number) {}
