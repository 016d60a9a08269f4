package org.multitude.opengov.consultation;

import java.util.List;
import java.util.Optional;
import org.multitude.commons.CommonsEntry;
import org.multitude.identity.Organization;
import org.multitude.record.ToldAct;

/**
 * What the page of a consultation shows.
 *
 * @param entry the policy
 * @param body who answers
 * @param consultation the consultation
 * @param path path of the page
 * @param standing where it stands today
 * @param publisher whether the reader publishes for the body
 * @param turnout how many took part
 * @param published how many statements stand
 * @param setAside how many were set aside
 * @param waiting how many wait to be read by the body
 * @param band where she votes
 * @param map the opinion map, once there is one
 * @param findings what the votes say, once there is a map
 * @param acts what happened, the latest first
 * @param following whether the reader follows it
 */
public record ConsultationView(
        CommonsEntry entry,
        Organization body,
        Consultation consultation,
        String path,
        Consultation.Standing standing,
        boolean publisher,
        Turnout turnout,
        int published,
        int setAside,
        int waiting,
        VoteBand band,
        Optional<MapView> map,
        Optional<Findings> findings,
        List<ToldAct> acts,
        boolean following) {}
