package org.multitude.contribution;

import java.time.Clock;
import java.util.Optional;
import org.multitude.contribution.Contribution.Merged;
import org.multitude.record.Act;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Component;

/** Lets a contribution wait for an answer of its own again, in the caller's transaction, which has locked it. */
@Component
class UnmergeContribution {
    private final ContributionStore contributions;
    private final PublicRecord record;
    private final Clock clock;

    UnmergeContribution(ContributionStore contributions, PublicRecord record, Clock clock) {
        this.contributions = contributions;
        this.record = record;
        this.clock = clock;
    }

    void run(Contribution contribution, Merged merged) {
        State state = contribution.acknowledgement().isPresent() ? State.ACKNOWLEDGED : State.SUBMITTED;
        record.append(Act.of("contribution.unmerged", contribution.id().value())
                .body(contribution.body().value())
                .about(
                        contribution.commons().value(),
                        merged.into().value(),
                        merged.act().value())
                .token("state", state.code())
                .commit("mergedInto", Optional.empty())
                .commit("mergedAt", Optional.empty())
                .at(clock.instant()));
        contributions.unmerged(contribution.id(), state);
    }

    /** All that were merged into one that will have no answer any more. */
    void all(ContributionId kept) {
        for (Contribution one : contributions.lockMergedInto(kept)) {
            one.merged().ifPresent(merged -> run(one, merged));
        }
    }
}
