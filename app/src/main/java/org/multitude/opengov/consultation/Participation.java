package org.multitude.opengov.consultation;

/**
 * One voter in one consultation.
 *
 * @param id its number in the database, never shown
 * @param consultation where she votes
 * @param pseudonym drawn at random, hers in this consultation only
 * @param account whether she had an account when she began
 * @param answers how many statements she voted on
 */
record Participation(long id, ConsultationId consultation, String pseudonym, boolean account, int answers) {}
