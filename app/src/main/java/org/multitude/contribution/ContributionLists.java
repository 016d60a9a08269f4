package org.multitude.contribution;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.Register;
import org.multitude.identity.Organization;
import org.multitude.identity.OrganizationId;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** Lists contributions as pages show them. */
@Component
public class ContributionLists {
    private final ContributionListStore contributions;
    private final Kinds kinds;
    private final Promises promises;
    private final Register register;
    private final Clock clock;

    ContributionLists(
            ContributionListStore contributions, Kinds kinds, Promises promises, Register register, Clock clock) {
        this.contributions = contributions;
        this.kinds = kinds;
        this.promises = promises;
        this.register = register;
        this.clock = clock;
    }

    /** Which contributions of a commons. */
    enum Which {
        ALL,
        OPEN,
        SETTLED;

        static Which of(String code) {
            return switch (code) {
                case "open" -> OPEN;
                case "settled" -> SETTLED;
                default -> ALL;
            };
        }
    }

    /** What the page of a commons shows of its contributions: at most {@code limit} that wait and as many answered. */
    public CommonsContributions of(CommonsEntry entry, Organization body, int limit) {
        CommonsId commons = entry.id();
        long waiting = contributions
                .countWaiting(List.of(commons), CommonsContributions.MOST_COUNTED)
                .getOrDefault(commons, 0L);
        return new CommonsContributions(
                entry,
                body.claimed(),
                kinds.to(entry.kind()),
                promises.days(body.id(), kinds.to(entry.kind())),
                first(commons, Which.OPEN, limit),
                first(commons, Which.SETTLED, limit),
                waiting,
                contributions.count(commons));
    }

    private List<ContributionRow> first(CommonsId commons, Which which, int limit) {
        return limit == 0
                ? List.of()
                : page(commons, which, Optional.empty(), limit).items();
    }

    Slice<ContributionRow> page(CommonsId commons, Which which, Optional<Cursor> after, int limit) {
        return rows(
                switch (which) {
                    case ALL -> contributions.newest(commons, after, limit);
                    case OPEN -> contributions.waiting(commons, after, limit);
                    case SETTLED -> contributions.settled(commons, after, limit);
                });
    }

    Slice<ContributionRow> desk(
            Collection<OrganizationId> bodies, ContributionListStore.Wanted wanted, Optional<Cursor> after, int limit) {
        return rows(contributions.desk(bodies, wanted, after, limit));
    }

    List<ContributionRow> contested(Collection<OrganizationId> bodies, ContributionListStore.Wanted wanted, int limit) {
        return rows(contributions.contested(bodies, wanted, limit));
    }

    List<ContributionRow> leftToDo(Collection<OrganizationId> bodies, int limit) {
        return rows(contributions.leftToDo(bodies, limit));
    }

    private Slice<ContributionRow> rows(Slice<Contribution> read) {
        return new Slice<>(rows(read.items()), read.next());
    }

    List<ContributionRow> rows(List<Contribution> all) {
        Instant now = clock.instant();
        Map<CommonsId, CommonsEntry> entries = register.byIds(
                all.stream().map(Contribution::commons).distinct().toList());
        return all.stream()
                .map(contribution -> {
                    CommonsEntry entry = Optional.ofNullable(entries.get(contribution.commons()))
                            .orElseThrow(NotFound::new);
                    return ContributionRow.of(contribution, entry, kinds.of(entry.kind(), contribution.kind()), now);
                })
                .toList();
    }
}
