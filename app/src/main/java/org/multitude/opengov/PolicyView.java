package org.multitude.opengov;

import java.util.List;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.Register;
import org.multitude.community.Community;
import org.multitude.contribution.CommonsContributions;
import org.multitude.identity.Organization;
import org.multitude.platform.web.Step;
import org.multitude.record.ToldAct;

/**
 * What the page of a policy shows.
 *
 * @param entry its entry in the register
 * @param body who answers for it
 * @param steps its phases, drawn
 * @param linked data and software it rests on
 * @param communities communities that look after it
 * @param contributions what was brought to it
 * @param acts what happened
 * @param publisher whether the reader may change it
 * @param following whether the reader follows it
 */
public record PolicyView(
        CommonsEntry entry,
        Organization body,
        List<Step> steps,
        List<Register.Linked> linked,
        List<Community> communities,
        CommonsContributions contributions,
        List<ToldAct> acts,
        boolean publisher,
        boolean following) {}
