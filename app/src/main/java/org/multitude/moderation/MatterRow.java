package org.multitude.moderation;

/** Something to be looked at, with what is written there. */
public record MatterRow(Matter matter, Things.Seen seen) {}
