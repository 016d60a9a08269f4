package org.multitude.contribution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.Register;
import org.multitude.identity.OnPersonPage;
import org.multitude.identity.PersonId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The contributions beside which a person let her name be shown: of others nobody is to know that they are hers. */
@Component
@Order(1)
class ContributionsOnPersonPage implements OnPersonPage {
    private final ContributionStore contributions;
    private final Register register;

    ContributionsOnPersonPage(ContributionStore contributions, Register register) {
        this.contributions = contributions;
        this.register = register;
    }

    @Override
    public String what() {
        return "contributions";
    }

    @Override
    public Part part(PersonId person, int limit) {
        List<Contribution> named = contributions.named(person, limit + 1);
        Map<CommonsId, CommonsEntry> entries = register.byIds(
                named.stream().map(Contribution::commons).distinct().toList());
        List<Line> lines = named.stream()
                .limit(limit)
                .flatMap(contribution -> Optional.ofNullable(entries.get(contribution.commons()))
                        .filter(CommonsEntry::isPublic)
                        .map(entry -> new Line(
                                contribution.title(),
                                contribution.address(entry),
                                Optional.of(contribution.submission().at())))
                        .stream())
                .toList();
        return new Part(lines, named.size() > limit);
    }
}
