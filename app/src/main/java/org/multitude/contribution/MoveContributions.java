package org.multitude.contribution;

import java.time.Instant;
import java.util.List;
import org.multitude.commons.CommonsId;
import org.multitude.commons.WhenTransferred;
import org.multitude.identity.OrganizationId;
import org.multitude.record.Act;
import org.multitude.record.ActId;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Component;

/**
 * What waits for an answer, and what is still to be done, goes to the desk of the organisation that answers now: with what was
 * promised and since when, and without what its former one had noted and drafted, which is its own affair.
 */
@Component
class MoveContributions implements WhenTransferred {
    private static final int AT_ONCE = 200;

    private final ContributionStore contributions;
    private final DeskStore desk;
    private final PublicRecord record;

    MoveContributions(ContributionStore contributions, DeskStore desk, PublicRecord record) {
        this.contributions = contributions;
        this.desk = desk;
        this.record = record;
    }

    @Override
    public void transferred(CommonsId commons, OrganizationId giver, OrganizationId taker, ActId act, Instant at) {
        List<Contribution> moving = contributions.toMove(commons, giver, AT_ONCE);
        while (!moving.isEmpty()) {
            contributions.move(moving.stream().map(Contribution::id).toList(), taker);
            moving.forEach(contribution -> desk.forget(contribution.id()));
            record.append(moving.stream()
                    .filter(contribution -> contribution.answer().isEmpty())
                    .map(contribution -> Act.of(
                                    "contribution.moved", contribution.id().value())
                            .body(taker.value())
                            .about(commons.value(), act.value())
                            .at(at))
                    .toList());
            moving = contributions.toMove(commons, giver, AT_ONCE);
        }
    }
}
