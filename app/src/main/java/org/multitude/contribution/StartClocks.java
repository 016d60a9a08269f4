package org.multitude.contribution;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.Register;
import org.multitude.identity.OnBodyClaimed;
import org.multitude.identity.Organization;
import org.multitude.record.Act;
import org.multitude.record.ActId;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Component;

/** Starts the answer clock of what waits on a body when its people come: they promise nothing for the time before. */
@Component
class StartClocks implements OnBodyClaimed {
    private static final int AT_ONCE = 200;

    private final ContributionStore contributions;
    private final RelayStore relay;
    private final Kinds kinds;
    private final Promises promises;
    private final Register register;
    private final PublicRecord record;

    StartClocks(
            ContributionStore contributions,
            RelayStore relay,
            Kinds kinds,
            Promises promises,
            Register register,
            PublicRecord record) {
        this.contributions = contributions;
        this.relay = relay;
        this.kinds = kinds;
        this.promises = promises;
        this.register = register;
        this.record = record;
    }

    @Override
    public void claimed(Organization claimed, ActId act, Instant at) {
        relay.needless(claimed.id());
        List<Contribution> waiting = contributions.withoutClock(claimed.id(), AT_ONCE);
        while (!waiting.isEmpty()) {
            Map<CommonsId, CommonsEntry> entries = register.byIds(
                    waiting.stream().map(Contribution::commons).distinct().toList());
            for (Contribution contribution : waiting) {
                start(contribution, Optional.ofNullable(entries.get(contribution.commons())), act, at);
            }
            waiting = contributions.withoutClock(claimed.id(), AT_ONCE);
        }
    }

    private void start(Contribution contribution, Optional<CommonsEntry> entry, ActId act, Instant at) {
        int days =
                promises.days(contribution.body(), kinds.of(entry.orElseThrow().kind(), contribution.kind()));
        contributions.clockStarted(contribution.id(), days, at);
        record.append(Act.of("contribution.clock-started", contribution.id().value())
                .body(contribution.body().value())
                .about(contribution.commons().value(), act.value())
                .token("promisedDays", Integer.toString(days))
                .commit("clockSince", at.toString())
                .at(at));
    }
}
