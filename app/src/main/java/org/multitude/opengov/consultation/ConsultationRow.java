package org.multitude.opengov.consultation;

/**
 * A consultation in a list.
 *
 * @param consultation the consultation
 * @param path path of its page
 * @param standing where it stands today
 * @param turnout how many took part
 */
public record ConsultationRow(
        Consultation consultation, String path, Consultation.Standing standing, Turnout turnout) {}
