package org.multitude.contribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.PublisherFacet;
import org.multitude.commons.Register;
import org.multitude.commons.WhoAnswers;
import org.multitude.identity.Organization;
import org.multitude.platform.find.LastSeals;
import org.multitude.platform.index.Facets;
import org.multitude.platform.index.IndexedThing;
import org.multitude.platform.index.SearchIndex;
import org.multitude.platform.text.Markdown;
import org.multitude.record.Follower;
import org.multitude.record.RecordedAct;
import org.springframework.stereotype.Component;

/** Keeps contributions that were answered in the search index: what was asked, and what the body said. */
@Component
class IndexContributions implements Follower {
    private static final String GROUP = "contribution";

    private final SearchIndex index;
    private final ContributionStore contributions;
    private final Register register;
    private final WhoAnswers answering;

    IndexContributions(SearchIndex index, ContributionStore contributions, Register register, WhoAnswers answering) {
        this.index = index;
        this.contributions = contributions;
        this.register = register;
        this.answering = answering;
    }

    @Override
    public String name() {
        return "contribution.index";
    }

    @Override
    public boolean able() {
        return index.writable();
    }

    @Override
    public String filling() {
        return index.copy();
    }

    @Override
    public void restart() {
        index.clear(GROUP);
    }

    @Override
    public void follow(List<RecordedAct> acts) {
        Map<UUID, Long> concerned = new HashMap<>();
        acts.stream()
                .filter(act -> act.type().startsWith("contribution."))
                .forEach(act -> concerned.put(act.thing(), act.order()));
        if (concerned.isEmpty()) {
            return;
        }
        Map<ContributionId, Contribution> found = contributions.byIds(
                concerned.keySet().stream().map(ContributionId::new).toList());
        Map<CommonsId, CommonsEntry> entries = register.byIds(
                found.values().stream().map(Contribution::commons).distinct().toList());
        Map<CommonsId, Organization> bodies = answering.bodies(entries.values());
        List<UUID> gone = new ArrayList<>();
        List<IndexedThing> shown = new ArrayList<>();
        concerned.forEach((id, act) -> {
            Optional<IndexedThing> thing = Optional.ofNullable(found.get(new ContributionId(id)))
                    .flatMap(contribution -> Optional.ofNullable(entries.get(contribution.commons()))
                            .filter(CommonsEntry::isPublic)
                            .flatMap(entry ->
                                    indexed(contribution, entry, Optional.ofNullable(bodies.get(entry.id())), act)));
            thing.ifPresentOrElse(shown::add, () -> gone.add(id));
        });
        index.remove(GROUP, gone);
        index.put(shown);
    }

    private static Optional<IndexedThing> indexed(
            Contribution contribution, CommonsEntry entry, Optional<Organization> body, long act) {
        return contribution
                .answer()
                .map(answer -> new IndexedThing(
                        contribution.id().value(),
                        GROUP,
                        FoundContributions.CODE,
                        contribution.title(),
                        Markdown.plain(answer.reasons()) + "\n\n"
                                + Markdown.plain(contribution.submission().text()),
                        Map.of(),
                        body.map(Organization::name).orElse(""),
                        contribution.address(entry),
                        contribution.submission().at(),
                        contribution.outcome().map(Contribution.Outcome::at).orElse(answer.at()),
                        body.map(PublisherFacet::facets)
                                .orElse(Facets.NONE)
                                .with(LastSeals.ACT, act)
                                .with(
                                        ContributionFacets.DECISION,
                                        answer.decision().code())
                                .with(ContributionFacets.ABOUT, entry.kind().code())
                                .with("answered", answer.at())));
    }
}
