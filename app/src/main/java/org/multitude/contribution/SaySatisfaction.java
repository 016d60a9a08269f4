package org.multitude.contribution;

import java.time.Clock;
import org.multitude.identity.Organizations;
import org.multitude.identity.PersonId;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.NotAllowed;
import org.multitude.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whoever submitted a contribution says, once, whether the answer was useful. Private: only counts are published. */
@Service
public class SaySatisfaction {
    private final ContributionStore contributions;
    private final SatisfactionStore satisfaction;
    private final Organizations organizations;
    private final Clock clock;

    SaySatisfaction(
            ContributionStore contributions, SatisfactionStore satisfaction, Organizations organizations, Clock clock) {
        this.contributions = contributions;
        this.satisfaction = satisfaction;
        this.organizations = organizations;
        this.clock = clock;
    }

    /**
     * Says so; again changes nothing.
     *
     * @throws NotAllowed when somebody else submitted it, or she acts for the body that answered
     * @throws NotNow when it has no answer that holds
     */
    @Transactional
    public void say(PersonId person, ContributionId id, Usefulness useful) {
        Contribution contribution =
                contributions.lock(id).orElseThrow(NotFound::new).unlessErased();
        if (!contribution.submission().author().person().equals(person)
                || organizations.mayPublish(person, contribution.body())) {
            throw new NotAllowed();
        }
        if (!contribution.settled()) {
            throw new NotNow(contribution.life());
        }
        satisfaction.say(
                contribution, clock.instant().atZone(Words.ZONE).toLocalDate().withDayOfMonth(1), useful);
    }
}
