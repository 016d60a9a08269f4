package org.multitude.opendata;

/**
 * How many rows of a table changed since the version before.
 *
 * @param added rows that were not there
 * @param removed rows that are there no more
 * @param changed rows of which a cell is different
 */
public record Changes(long added, long removed, long changed) {}
