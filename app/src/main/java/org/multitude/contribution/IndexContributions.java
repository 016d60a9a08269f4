package org.multitude.contribution;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.PublisherFacet;
import org.multitude.commons.Register;
import org.multitude.commons.WhoAnswers;
import org.multitude.identity.Organization;
import org.multitude.platform.index.Facets;
import org.multitude.platform.index.IndexedThing;
import org.multitude.platform.index.SearchIndex;
import org.multitude.platform.text.Markdown;
import org.multitude.record.Indexing;
import org.multitude.record.RecordedAct;
import org.springframework.stereotype.Component;

/** Keeps contributions that were answered in the search index: what was asked, and what the body said. */
@Component
class IndexContributions extends Indexing {
    private static final String GROUP = "contribution";
    private static final int MOST_OF_A_BODY = 10_000;

    private final ContributionStore contributions;
    private final Register register;
    private final WhoAnswers answering;

    IndexContributions(SearchIndex index, ContributionStore contributions, Register register, WhoAnswers answering) {
        super(index, "contribution.index", GROUP);
        this.contributions = contributions;
        this.register = register;
        this.answering = answering;
    }

    @Override
    protected Stream<UUID> concerned(RecordedAct act) {
        return act.type().startsWith("contribution.") || act.entry().changesWhatIsRead()
                ? Stream.of(act.thing())
                : contributions.answered(answering.changedBy(act), MOST_OF_A_BODY).stream()
                        .map(ContributionId::value);
    }

    @Override
    protected Collection<IndexedThing> shown(Set<UUID> ids) {
        Map<ContributionId, Contribution> found =
                contributions.byIds(ids.stream().map(ContributionId::new).toList());
        Map<CommonsId, CommonsEntry> entries = register.byIds(
                found.values().stream().map(Contribution::commons).distinct().toList());
        Map<CommonsId, Organization> bodies = answering.bodies(entries.values());
        return found.values().stream()
                .flatMap(contribution -> Optional.ofNullable(entries.get(contribution.commons()))
                        .filter(CommonsEntry::isPublic)
                        .flatMap(entry -> indexed(contribution, entry, Optional.ofNullable(bodies.get(entry.id()))))
                        .stream())
                .toList();
    }

    private static Optional<IndexedThing> indexed(
            Contribution contribution, CommonsEntry entry, Optional<Organization> body) {
        return contribution
                .answer()
                .filter(answer -> !contribution.erased())
                .map(answer -> new IndexedThing(
                        contribution.id().value(),
                        GROUP,
                        FoundContributions.CODE,
                        contribution.title(),
                        Markdown.plain(answer.reasons()) + "\n\n"
                                + contribution
                                        .review()
                                        .map(review -> Markdown.plain(review.reasons()) + "\n\n")
                                        .orElse("")
                                + Markdown.plain(contribution.submission().text()),
                        Map.of(),
                        body.map(Organization::name).orElse(""),
                        contribution.address(entry),
                        contribution.submission().at(),
                        contribution.outcome().map(Contribution.Outcome::at).orElse(answer.at()),
                        body.map(PublisherFacet::facets)
                                .orElse(Facets.NONE)
                                .with(
                                        ContributionFacets.DECISION,
                                        contribution
                                                .decision()
                                                .orElse(answer.decision())
                                                .code())
                                .with(ContributionFacets.ABOUT, entry.kind().code())
                                .with("answered", answer.at())));
    }
}
