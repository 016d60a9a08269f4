/**
 * The mathematics of listening and deciding: opinion maps, ballots and budgets, exact and without chance, so that anybody who
 * doubts a result recomputes it from what was published.
 *
 * <ul>
 *   <li>{@code opinion}: who thinks alike, what divides, what is shared
 *   <li>{@code ballots}: choosing one or several candidates
 *   <li>{@code budgets}: choosing projects that money pays for
 *   <li>{@code polis}, {@code pabulib}, {@code blt}, {@code preflib}: the files in which votes are published
 * </ul>
 *
 * <p>What is here serves all of them: {@link org.multitudelibs.deliberation.Step}, {@link
 * org.multitudelibs.deliberation.Lot} and {@link org.multitudelibs.deliberation.MalformedFileException}.
 */
@NullMarked
package org.multitudelibs.deliberation;

import org.jspecify.annotations.NullMarked;
