package org.multitudelibs.deliberation.ballots.stv;

import java.util.OptionalInt;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Ballots that go on together, at the same value.
 *
 * @param from whose they were
 * @param to whose they are now; nobody's where they name nobody further, so that they are not transferable
 * @param value what each of them is worth from now on, in votes
 * @param ballots how many they are
 * @param votes their value altogether
 */
public record Transfer(int from, OptionalInt to, BigFraction value, long ballots, BigFraction votes) {}
