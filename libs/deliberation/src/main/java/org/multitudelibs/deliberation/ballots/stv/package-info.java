/**
 * Single transferable vote: several candidates are elected from ranked ballots, and a vote that its first candidate does not need,
 * or cannot use, goes on to the next. Every count leaves its stages with the votes of each candidate, and a transcript.
 *
 * <p>Two families. By <i>Gregory's</i> method ballots move from candidate to candidate, at a lower value when they leave somebody
 * who is elected: {@link org.multitudelibs.deliberation.ballots.stv.ScottishStv}, {@link
 * org.multitudelibs.deliberation.ballots.stv.WeightedInclusiveGregory}, {@link
 * org.multitudelibs.deliberation.ballots.stv.ReferenceWigm}, {@link
 * org.multitudelibs.deliberation.ballots.stv.MinneapolisStv}. By <i>Meek's</i> method elected candidates keep a share of each ballot, which
 * is adjusted until each has a quota: {@link org.multitudelibs.deliberation.ballots.stv.Meek}.
 *
 * <p>Ballots that rank nobody who stands are not valid and count nowhere, not even for the quota. <b>Ties</b>: of candidates that the rule
 * finds equal, whoever the lot prefers least is dealt with first, be it excluded or have its surplus transferred.
 */
@NullMarked
package org.multitudelibs.deliberation.ballots.stv;

import org.jspecify.annotations.NullMarked;
