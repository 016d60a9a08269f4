package org.multitude.moderation;

/** A decision, with what it hides, for those who may read it. */
public record DecisionRow(Decision decision, Things.Seen seen) {}
