package org.multitudelibs.deliberation.opinion;

/** A participant who voted enough to have a place on the map: where, and in which group. */
public record Placed(int participant, Point position, int group) {}
