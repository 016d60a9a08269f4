package org.multitude.moderation;

/** How many decisions of a category stand in which state. */
public record DecisionTotal(Category category, Decision.State state, long count) {}
