package org.multitude.opengov.consultation;

/**
 * A vote as it stands, or stood.
 *
 * @param statement number of the statement
 * @param choice what was said
 * @param turn which vote on this statement it is for its voter, from 1
 * @param salt what makes its leaf impossible to guess
 * @param standing whether it counts, or was followed by another
 * @param batch the batch that seals it, 0 while none does
 */
record CastVote(int statement, Choice choice, int turn, byte[] salt, boolean standing, int batch) {}
