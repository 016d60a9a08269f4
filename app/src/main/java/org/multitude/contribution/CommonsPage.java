package org.multitude.contribution;

import java.util.List;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.Register;
import org.multitude.community.Community;
import org.multitude.identity.Organization;
import org.multitude.record.ToldAct;

/**
 * What the page of every commons shows, whatever is opened.
 *
 * @param entry its entry in the register
 * @param body who answers for it
 * @param linked what it is linked to
 * @param communities communities that look after it
 * @param contributions what was brought to it
 * @param acts what happened, the latest first
 * @param publisher whether the reader may change it
 * @param following whether the reader follows it
 */
public record CommonsPage(
        CommonsEntry entry,
        Organization body,
        List<Register.Linked> linked,
        List<Community> communities,
        CommonsContributions contributions,
        List<ToldAct> acts,
        boolean publisher,
        boolean following) {}
