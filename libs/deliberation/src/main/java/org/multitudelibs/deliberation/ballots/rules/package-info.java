/**
 * Rules by which ballots are counted, one class each; {@link org.multitudelibs.deliberation.ballots.rules.Rules} finds them by
 * name. Those that compare candidates in pairs begin with the same {@link
 * org.multitudelibs.deliberation.ballots.Pairwise} counts.
 *
 * <p>Whatever a rule finds equal the lot decides, and the transcript says so. Where nobody voted, all are equal. Ballots of
 * nobody (0 voters) change nothing.
 */
@NullMarked
package org.multitudelibs.deliberation.ballots.rules;

import org.jspecify.annotations.NullMarked;
