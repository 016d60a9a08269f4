package org.multitudelibs.deliberation.polis;

import java.time.Instant;
import org.multitudelibs.deliberation.opinion.Opinion;

/** One vote ({@code votes.csv}); of several by the same voter on the same statement the last row counts. */
public record PolisVote(Instant given, int comment, int voter, Opinion opinion) {}
