package org.multitude.commons;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.multitude.identity.Organization;
import org.multitude.identity.OrganizationId;
import org.multitude.platform.find.LastSeals;
import org.multitude.platform.index.Facets;
import org.multitude.platform.index.IndexedThing;
import org.multitude.platform.index.SearchIndex;
import org.multitude.platform.text.Markdown;
import org.multitude.record.Follower;
import org.multitude.record.RecordedAct;
import org.springframework.stereotype.Component;

/** Keeps the entries of the register in the search index, as they are when it comes by. */
@Component
class IndexCommons implements Follower {
    private static final String GROUP = "commons";
    private static final String RENAMED = "organization.";
    private static final int MOST_OF_A_BODY = 10_000;

    private final SearchIndex index;
    private final Register register;
    private final WhoAnswers answering;
    private final List<DescribesCommons> describing;

    IndexCommons(SearchIndex index, Register register, WhoAnswers answering, List<DescribesCommons> describing) {
        this.index = index;
        this.register = register;
        this.answering = answering;
        this.describing = List.copyOf(describing);
    }

    @Override
    public String name() {
        return "commons.index";
    }

    @Override
    public boolean able() {
        return index.writable();
    }

    @Override
    public String filling() {
        return describing.stream()
                .map(DescribesCommons::edition)
                .sorted()
                .collect(Collectors.joining(", ", index.copy() + " with ", ""));
    }

    @Override
    public void restart() {
        index.clear(GROUP);
    }

    @Override
    public void follow(List<RecordedAct> acts) {
        Map<UUID, Long> concerned = new HashMap<>();
        for (RecordedAct act : acts) {
            concerned.put(act.thing(), act.order());
            act.entry().references().forEach(thing -> concerned.put(thing, act.order()));
            if (act.type().startsWith(RENAMED)) {
                register.ofBody(new OrganizationId(act.thing()), MOST_OF_A_BODY)
                        .forEach(entry -> concerned.put(entry.id().value(), act.order()));
            }
        }
        List<CommonsEntry> shown =
                register.byIds(concerned.keySet().stream().map(CommonsId::new).toList()).values().stream()
                        .filter(CommonsEntry::isPublic)
                        .toList();
        Set<UUID> gone = new HashSet<>(concerned.keySet());
        shown.forEach(entry -> gone.remove(entry.id().value()));
        index.remove(GROUP, gone);
        index.put(indexed(shown, concerned));
    }

    private List<IndexedThing> indexed(Collection<CommonsEntry> entries, Map<UUID, Long> acts) {
        Map<CommonsId, Organization> bodies = answering.bodies(entries);
        Map<CommonsId, DescribesCommons.Described> described = new HashMap<>();
        describing.forEach(source -> source.describe(entries)
                .forEach((id, said) -> described.merge(id, said, DescribesCommons.Described::and)));
        return entries.stream()
                .map(entry -> indexed(
                        entry,
                        Optional.ofNullable(bodies.get(entry.id())),
                        Facets.NONE.with(
                                LastSeals.ACT, acts.getOrDefault(entry.id().value(), 0L)),
                        described.getOrDefault(entry.id(), DescribesCommons.Described.by(Facets.NONE))))
                .toList();
    }

    private static IndexedThing indexed(
            CommonsEntry entry, Optional<Organization> body, Facets act, DescribesCommons.Described said) {
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
                act.and(body.map(PublisherFacet::facets).orElse(Facets.NONE)).and(said.facets()));
    }
}
