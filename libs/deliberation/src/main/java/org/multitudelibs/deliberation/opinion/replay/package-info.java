/**
 * Conversations of Polis, replayed: what its mathematics made of them update by update, for comparing with its outputs.
 *
 * <p>Unlike the maps of {@link org.multitudelibs.deliberation.opinion}, each of which follows from the votes alone, an
 * update here follows from the whole history: the order of arrival, the batches, and what the update before left
 * behind. Participants and statements keep the ids they have in Polis.
 *
 * <p><b>Sign.</b> Inside Polis agreement is -1 and disagreement 1; centres, positions and components are published with
 * this sign, and so they are here.
 *
 * <p>Source of the rules: github.com/compdemocracy/polis, {@code math/src/polismath/math} at 08e03eb and
 * {@code delphi/docs/CLOJURE_QUIRKS.md}, whose numbers (Q1 to Q19) are quoted where they apply.
 */
@NullMarked
package org.multitudelibs.deliberation.opinion.replay;

import org.jspecify.annotations.NullMarked;
