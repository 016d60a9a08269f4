package org.multitude.contribution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.Register;
import org.multitude.commons.WhoAnswers;
import org.multitude.identity.Organization;
import org.multitude.platform.find.FoundKind;
import org.multitude.platform.index.Hit;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Icon;
import org.springframework.stereotype.Component;

/** Contributions that were answered among what is found; they have no list of their own. */
@Component
class FoundContributions implements FoundKind {
    static final String CODE = "contribution";

    private final ContributionStore contributions;
    private final Register register;
    private final WhoAnswers answering;

    FoundContributions(ContributionStore contributions, Register register, WhoAnswers answering) {
        this.contributions = contributions;
        this.register = register;
        this.answering = answering;
    }

    @Override
    public Traits traits() {
        return new Traits(
                CODE,
                Optional.empty(),
                "",
                Icon.PEN,
                60,
                List.of(ContributionFacets.DECISION, ContributionFacets.ABOUT, "publisher", "answering", "since"));
    }

    @Override
    public Map<UUID, Said> say(List<Hit> hits, Words words, Instant now) {
        Map<ContributionId, Contribution> found = contributions.byIds(
                hits.stream().map(hit -> new ContributionId(hit.id())).toList());
        Map<CommonsId, CommonsEntry> entries = register.byIds(
                found.values().stream().map(Contribution::commons).distinct().toList());
        Map<CommonsId, Organization> bodies = answering.bodies(entries.values());
        Map<UUID, Said> said = new HashMap<>();
        found.forEach((id, contribution) -> {
            CommonsEntry entry = entries.get(contribution.commons());
            if (entry != null && entry.isPublic()) {
                said.put(
                        id.value(),
                        new Said(
                                Optional.ofNullable(bodies.get(entry.id()))
                                        .map(Organization::name)
                                        .orElse(""),
                                List.of(tag(Standing.of(contribution, now), words)),
                                facts(contribution, entry, words, now)));
            }
        });
        return said;
    }

    private static Tag tag(Standing standing, Words words) {
        return new Tag(
                standing.mark(), standing.words().isEmpty() ? "" : words.t(standing.words()), standing.daysLate());
    }

    private static List<String> facts(Contribution contribution, CommonsEntry entry, Words words, Instant now) {
        List<String> facts = new ArrayList<>(List.of(words.t("contribution.found.on", entry.title())));
        contribution
                .clock(now)
                .filter(clock -> contribution.answer().isPresent())
                .ifPresent(clock -> facts.add(
                        clock.daysLate() > 0
                                ? words.t("clock.answered-late", clock.elapsedDays(), clock.daysLate())
                                : words.t("clock.answered", clock.elapsedDays())));
        return facts;
    }
}
