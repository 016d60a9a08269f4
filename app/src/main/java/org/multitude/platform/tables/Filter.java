package org.multitude.platform.tables;

/**
 * A condition on a column.
 *
 * @param column place of the column
 * @param condition what is asked of its cells
 * @param value with what they are compared, as somebody typed it; empty where nothing is
 */
public record Filter(int column, Condition condition, String value) {}
