/**
 * Choosing one or several candidates: what people put on their ballots, and the rules by which it is counted. Candidates are
 * numbered from 0 in the order in which they are listed. Every count is exact, or rounds as the text of its rule says, and
 * leaves a transcript.
 */
@NullMarked
package org.multitudelibs.deliberation.ballots;

import org.jspecify.annotations.NullMarked;
