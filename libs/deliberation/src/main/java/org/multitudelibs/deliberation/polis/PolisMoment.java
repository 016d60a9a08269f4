package org.multitudelibs.deliberation.polis;

/** How far a conversation had come at one moment ({@code stats-history.csv}). */
public record PolisMoment(int votes, int comments, int visitors, int voters, int commenters) {}
