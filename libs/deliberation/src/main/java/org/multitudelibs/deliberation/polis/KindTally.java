package org.multitudelibs.deliberation.polis;

import org.multitudelibs.deliberation.opinion.Tally;

/** What people of one kind said of a statement; {@code kinds.csv} has them, a file that Polis itself does not write. */
public record KindTally(int comment, String kind, Tally votes) {}
