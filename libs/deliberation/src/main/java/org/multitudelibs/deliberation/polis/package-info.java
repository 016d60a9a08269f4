/**
 * The files in which Polis exports a conversation, read and written row by row: {@code summary.csv}, {@code comments.csv},
 * {@code votes.csv}, {@code participants-votes.csv} and {@code stats-history.csv}. 1 is agreement in them.
 */
@NullMarked
package org.multitudelibs.deliberation.polis;

import org.jspecify.annotations.NullMarked;
