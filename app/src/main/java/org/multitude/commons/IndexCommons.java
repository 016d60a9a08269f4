package org.multitude.commons;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.multitude.identity.Organization;
import org.multitude.platform.index.Facets;
import org.multitude.platform.index.IndexedThing;
import org.multitude.platform.index.SearchIndex;
import org.multitude.platform.text.Markdown;
import org.multitude.record.Indexing;
import org.multitude.record.RecordedAct;
import org.springframework.stereotype.Component;

/** Keeps the entries of the register in the search index. */
@Component
class IndexCommons extends Indexing {
    private static final String GROUP = "commons";

    private final Register register;
    private final WhoAnswers answering;
    private final List<DescribesCommons> describing;

    IndexCommons(SearchIndex index, Register register, WhoAnswers answering, List<DescribesCommons> describing) {
        super(index, "commons.index", GROUP);
        this.register = register;
        this.answering = answering;
        this.describing = List.copyOf(describing);
    }

    @Override
    public String filling() {
        return describing.stream()
                .map(DescribesCommons::edition)
                .sorted()
                .collect(Collectors.joining(", ", super.filling() + " with ", ""));
    }

    @Override
    protected Stream<UUID> concerned(RecordedAct act) {
        return Stream.of(
                        Stream.of(act.thing()),
                        act.entry().references().stream(),
                        answering.changedBy(act).stream().map(CommonsId::value))
                .flatMap(things -> things);
    }

    @Override
    protected Collection<IndexedThing> shown(Set<UUID> ids) {
        List<CommonsEntry> entries = register
                .byIds(ids.stream().map(CommonsId::new).toList())
                .values()
                .stream()
                .filter(CommonsEntry::isPublic)
                .toList();
        Map<CommonsId, Organization> bodies = answering.bodies(entries);
        Map<CommonsId, DescribesCommons.Described> described = new HashMap<>();
        describing.forEach(source -> source.describe(entries)
                .forEach((id, said) -> described.merge(id, said, DescribesCommons.Described::and)));
        return entries.stream()
                .map(entry -> indexed(
                        entry,
                        Optional.ofNullable(bodies.get(entry.id())),
                        described.getOrDefault(entry.id(), DescribesCommons.Described.by(Facets.NONE))))
                .toList();
    }

    private static IndexedThing indexed(
            CommonsEntry entry, Optional<Organization> body, DescribesCommons.Described said) {
        return new IndexedThing(
                entry.id().value(),
                GROUP,
                entry.kind().code(),
                entry.title(),
                (Markdown.plain(entry.summary()) + "\n" + said.text()).strip(),
                said.labels(),
                body.map(Organization::name).orElse(""),
                entry.address(),
                entry.createdAt(),
                entry.updatedAt(),
                body.map(PublisherFacet::facets).orElse(Facets.NONE).and(said.facets()));
    }
}
