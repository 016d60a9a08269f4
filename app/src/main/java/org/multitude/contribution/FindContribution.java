package org.multitude.contribution;

import java.time.Clock;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsKind;
import org.multitude.commons.Register;
import org.multitude.commons.WhoAnswers;
import org.multitude.identity.Organization;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** Finds commons and contributions by their addresses. */
@Component
class FindContribution {
    private final ContributionStore contributions;
    private final Kinds kinds;
    private final Register register;
    private final WhoAnswers answering;
    private final Clock clock;

    FindContribution(
            ContributionStore contributions, Kinds kinds, Register register, WhoAnswers answering, Clock clock) {
        this.contributions = contributions;
        this.kinds = kinds;
        this.register = register;
        this.answering = answering;
        this.clock = clock;
    }

    /** Where a contribution is found: opening, end of the commons' address, number. */
    record Address(String opening, String slug, int number) {}

    CommonsEntry commons(String opening, String slug) {
        return CommonsKind.at(opening).map(kind -> register.shown(kind, slug)).orElseThrow(NotFound::new);
    }

    Organization body(CommonsEntry commons) {
        return answering.body(commons);
    }

    ContributionRow row(Address address) {
        CommonsEntry commons = commons(address.opening(), address.slug());
        return row(contributions.find(commons.id(), address.number()).orElseThrow(NotFound::new), commons);
    }

    ContributionRow row(ContributionId id) {
        Contribution contribution = contributions.find(id).orElseThrow(NotFound::new);
        return row(contribution, register.shown(contribution.commons()));
    }

    /** A contribution that the caller may answer for. */
    ContributionRow rowForStep(Address address, Caller caller) {
        ContributionRow row = row(address);
        row.contribution().unlessErased();
        answering.mine(caller, row.commons());
        return row;
    }

    private ContributionRow row(Contribution contribution, CommonsEntry commons) {
        return ContributionRow.of(
                contribution, commons, kinds.of(commons.kind(), contribution.kind()), clock.instant());
    }
}
