package org.multitude.contribution;

import org.multitude.commons.CommonsEntry;
import org.multitude.commons.Register;
import org.multitude.commons.WhoAnswers;
import org.multitude.community.Communities;
import org.multitude.identity.Organization;
import org.multitude.notification.Following;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Caller;
import org.multitude.record.ActsInWords;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Component;

/** Gathers what the page of any commons shows. */
@Component
public class CommonsPages {
    private static final int ACTS = 12;

    private final Register register;
    private final WhoAnswers answering;
    private final Communities communities;
    private final ContributionLists contributions;
    private final Following following;
    private final PublicRecord record;
    private final ActsInWords inWords;

    CommonsPages(
            Register register,
            WhoAnswers answering,
            Communities communities,
            ContributionLists contributions,
            Following following,
            PublicRecord record,
            ActsInWords inWords) {
        this.register = register;
        this.answering = answering;
        this.communities = communities;
        this.contributions = contributions;
        this.following = following;
        this.record = record;
        this.inWords = inWords;
    }

    /** The page of this commons, with at most {@code shown} contributions that wait and as many answered. */
    public CommonsPage of(CommonsEntry entry, int shown, Caller caller, Words words) {
        Organization body = answering.body(entry);
        return new CommonsPage(
                entry,
                body,
                register.linked(entry.id()),
                communities.lookingAfter(entry.id()),
                contributions.of(entry, body, shown),
                inWords.tell(record.about(entry.id().value(), ACTS), words),
                answering.publishes(caller, entry),
                following.follows(caller, entry.id().value()));
    }
}
