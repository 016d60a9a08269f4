package org.multitude.contribution;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.Register;
import org.multitude.record.Extent;
import org.multitude.record.Hideable;
import org.springframework.stereotype.Component;

/** Contributions can be hidden, and erased; what the body answered stays, unless that goes too. */
@Component
class EraseContributions implements Hideable {
    private static final Set<String> NAME = Set.of("authorName");
    private static final Set<String> CONTENT = and(
            and(NAME, "title", "text", "row", "column", "place", "contestReasons"),
            Wording.fields().toArray(String[]::new));
    private static final Set<String> ANSWER =
            and(CONTENT, "reasons", "whatFollows", "reviewReasons", "reviewFollows", "outcome", "outcomeAddress");

    private final ContributionStore contributions;
    private final ErasedStore erased;
    private final WordingStore wordings;
    private final DeskStore desk;
    private final SatisfactionStore satisfaction;
    private final UnmergeContribution unmerge;
    private final Register register;

    EraseContributions(
            ContributionStore contributions,
            ErasedStore erased,
            WordingStore wordings,
            DeskStore desk,
            SatisfactionStore satisfaction,
            UnmergeContribution unmerge,
            Register register) {
        this.contributions = contributions;
        this.erased = erased;
        this.wordings = wordings;
        this.desk = desk;
        this.satisfaction = satisfaction;
        this.unmerge = unmerge;
        this.register = register;
    }

    private static Set<String> and(Set<String> fields, String... more) {
        return Stream.concat(fields.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String kind() {
        return "contribution";
    }

    @Override
    public Optional<Written> lock(UUID thing) {
        return contributions
                .lock(new ContributionId(thing))
                .flatMap(contribution -> register.find(contribution.commons())
                        .map(entry -> new Written(
                                contribution.title(),
                                contribution.address(entry),
                                Optional.of(contribution
                                        .submission()
                                        .author()
                                        .person()
                                        .value()),
                                contribution.submission().author().name().isPresent(),
                                true,
                                Optional.of(contribution.body().value()),
                                List.of(contribution.commons().value()))));
    }

    @Override
    public Set<String> fields(Extent extent) {
        return switch (extent) {
            case NAME -> NAME;
            case CONTENT -> CONTENT;
            case ANSWER -> ANSWER;
        };
    }

    /** Those that were to have its answer wait for their own again. */
    @Override
    public void withdraw(UUID thing) {
        ContributionId kept = new ContributionId(thing);
        if (contributions.lock(kept).filter(one -> one.life().canBeAnswered()).isPresent()) {
            unmerge.all(kept);
        }
    }

    @Override
    public void erase(UUID thing, Set<String> fields) {
        if (fields.contains("title")) {
            erased.contribution(thing);
            desk.forget(new ContributionId(thing));
            satisfaction.forget(new ContributionId(thing));
        }
        if (fields.contains("authorName")) {
            erased.nameOfContribution(thing);
        }
        if (fields.contains("reasons") || fields.contains("outcome")) {
            erased.answer(thing);
        }
    }

    @Override
    public Map<UUID, String> words(Collection<UUID> things) {
        return contributions.byIds(things.stream().map(ContributionId::new).toList()).values().stream()
                .filter(contribution -> !contribution.erased())
                .collect(Collectors.toMap(
                        contribution -> contribution.id().value(),
                        contribution -> contribution.title() + "\n\n"
                                + contribution.submission().text()));
    }

    @Override
    public Map<UUID, List<Former>> former(Collection<UUID> things) {
        return wordings.former(things);
    }

    @Override
    public Optional<String> putAway(UUID thing) {
        return erased.putAwayContribution(thing);
    }

    @Override
    public void putBack(UUID thing, String taken) {
        erased.putBackContribution(thing, taken);
    }

    @Override
    public Map<UUID, String> addresses(Collection<UUID> things) {
        Map<ContributionId, Contribution> found =
                contributions.byIds(things.stream().map(ContributionId::new).toList());
        Map<CommonsId, CommonsEntry> entries = register.byIds(
                found.values().stream().map(Contribution::commons).distinct().toList());
        Map<UUID, String> addresses = new HashMap<>();
        for (Contribution contribution : found.values()) {
            CommonsEntry entry = entries.get(contribution.commons());
            if (entry != null) {
                addresses.put(contribution.id().value(), contribution.address(entry));
            }
        }
        return addresses;
    }

    @Override
    public List<UUID> by(UUID person, Extent extent) {
        return erased.contributionsBy(person, extent == Extent.NAME);
    }
}
