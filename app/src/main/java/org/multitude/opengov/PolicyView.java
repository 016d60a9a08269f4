package org.multitude.opengov;

import java.util.List;
import org.multitude.contribution.CommonsPage;
import org.multitude.contribution.ShowsCommons;
import org.multitude.opengov.consultation.ConsultationRow;
import org.multitude.platform.web.Step;

/**
 * What the page of a policy shows.
 *
 * @param commons what the page of every commons shows; what is linked to it is the data and software it rests on
 * @param kind what it is, and when it was over if it is
 * @param steps its phases, drawn
 * @param consultations its consultations, the last one first
 * @param moreConsultations whether it had others before those
 */
public record PolicyView(
        CommonsPage commons,
        String kind,
        List<Step> steps,
        List<ConsultationRow> consultations,
        boolean moreConsultations)
        implements ShowsCommons {}
