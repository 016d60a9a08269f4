package org.multitude.contribution;

import java.util.Optional;
import org.multitude.identity.Organization;
import org.springframework.stereotype.Component;

/** What waits for the people of a body that are not here yet: counted apart, never among what was promised. */
@Component
public class AtAbsentBody {
    /** Counted up to this many. */
    public static final int MOST = 1_000;

    private final ContributionListStore contributions;
    private final RelayStore relay;

    AtAbsentBody(ContributionListStore contributions, RelayStore relay) {
        this.contributions = contributions;
        this.relay = relay;
    }

    /**
     * How many wait.
     *
     * @param waiting contributions to its commons, up to {@link #MOST}
     * @param relayed those of all its contributions that were sent to a published contact point
     */
    public record Count(long waiting, long relayed) {}

    /** The count; empty for a body whose people are here. */
    public Optional<Count> of(Organization body) {
        return body.claimed()
                ? Optional.empty()
                : Optional.of(new Count(contributions.countWaiting(body.id(), MOST), relay.relayed(body.id(), MOST)));
    }
}
