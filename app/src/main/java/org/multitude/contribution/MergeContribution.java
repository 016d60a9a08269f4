package org.multitude.contribution;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.Register;
import org.multitude.community.Communities;
import org.multitude.contribution.Contribution.Merged;
import org.multitude.identity.NeedSecondFactor;
import org.multitude.identity.Organizations;
import org.multitude.identity.PersonId;
import org.multitude.notification.Following;
import org.multitude.platform.database.LockOrder;
import org.multitude.platform.web.ChangedMeanwhile;
import org.multitude.platform.web.NotAllowed;
import org.multitude.platform.web.NotFound;
import org.multitude.record.Act;
import org.multitude.record.ActId;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Merges a contribution into another that asks the same of the same body: that one is answered, and whoever followed or
 * supported the first follows it. It can be undone until the other one is answered.
 */
@Service
public class MergeContribution {
    private final ContributionStore contributions;
    private final Register register;
    private final Organizations organizations;
    private final Communities communities;
    private final NeedSecondFactor need;
    private final Following following;
    private final UnmergeContribution unmerge;
    private final PublicRecord record;
    private final Clock clock;

    MergeContribution(
            ContributionStore contributions,
            Register register,
            Organizations organizations,
            Communities communities,
            NeedSecondFactor need,
            Following following,
            UnmergeContribution unmerge,
            PublicRecord record,
            Clock clock) {
        this.contributions = contributions;
        this.register = register;
        this.organizations = organizations;
        this.communities = communities;
        this.need = need;
        this.following = following;
        this.unmerge = unmerge;
        this.record = record;
        this.clock = clock;
    }

    /** Whether she publishes for the body that answers, or facilitates a community that looks after the commons. */
    boolean may(PersonId person, CommonsEntry commons) {
        return organizations.mayPublish(person, commons.body())
                || communities.lookingAfter(commons.id()).stream()
                        .anyMatch(community -> communities.facilitates(person, community.id()));
    }

    /**
     * Merges it.
     *
     * @throws NotAllowed when she neither publishes for the body nor looks after the commons
     * @throws ChangedMeanwhile when a step was taken since this version
     * @throws NotNow when it was answered already
     * @throws CannotMerge when the other one is of another body, erased or merged itself
     */
    @Transactional
    public void merge(PersonId person, ContributionId id, int version, ContributionId into) {
        LockOrder.of(List.of(id, into)).forEach(contributions::lock);
        Contribution contribution = mine(person, id);
        if (contribution.version() != version) {
            throw new ChangedMeanwhile();
        }
        Contribution kept = contributions
                .find(into)
                .filter(found -> !into.equals(id)
                        && found.body().equals(contribution.body())
                        && !found.erased()
                        && found.merged().isEmpty())
                .orElseThrow(CannotMerge::new);
        State state = contribution.life().merge().state();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ActId act = record.append(Act.of("contribution.merged", id.value())
                .body(contribution.body().value())
                .about(contribution.commons().value(), into.value())
                .token("state", state.code())
                .token("mergedInto", into.toString())
                .commit("mergedAt", now.toString())
                .at(now));
        contributions.merged(id, new Merged(kept.id(), person, now, act));
        following.followToo(id.value(), into.value());
    }

    /**
     * Undoes it.
     *
     * @throws NotNow when it was not merged, or the other one is answered
     */
    @Transactional
    public void undo(PersonId person, ContributionId id) {
        Contribution seen = mine(person, id);
        Merged merged = seen.merged().orElseThrow(() -> new NotNow(seen.life()));
        LockOrder.of(List.of(id, merged.into())).forEach(contributions::lock);
        Contribution contribution = mine(person, id);
        if (!contribution.merged().equals(Optional.of(merged))) {
            throw new ChangedMeanwhile();
        }
        Contribution kept = contributions.find(merged.into()).orElseThrow(NotFound::new);
        if (!kept.life().canBeAnswered()) {
            throw new NotNow(kept.life());
        }
        unmerge.run(contribution, merged);
    }

    private Contribution mine(PersonId person, ContributionId id) {
        Contribution contribution =
                contributions.find(id).orElseThrow(NotFound::new).unlessErased();
        if (!may(person, register.shown(contribution.commons()))) {
            throw new NotAllowed();
        }
        need.require(person);
        return contribution;
    }
}
