package org.multitude.commons;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.multitude.identity.Organization;
import org.multitude.identity.OrganizationId;
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

    IndexCommons(SearchIndex index, Register register, WhoAnswers answering) {
        this.index = index;
        this.register = register;
        this.answering = answering;
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
        return index.copy();
    }

    @Override
    public void restart() {
        index.clear(GROUP);
    }

    @Override
    public void follow(List<RecordedAct> acts) {
        Set<UUID> concerned = new HashSet<>();
        Set<CommonsEntry> ofBodies = new HashSet<>();
        for (RecordedAct act : acts) {
            concerned.add(act.thing());
            concerned.addAll(act.entry().references());
            if (act.type().startsWith(RENAMED)) {
                ofBodies.addAll(register.ofBody(new OrganizationId(act.thing()), MOST_OF_A_BODY));
            }
        }
        List<CommonsEntry> shown = new ArrayList<>(ofBodies);
        register.byIds(concerned.stream().map(CommonsId::new).toList()).values().stream()
                .filter(CommonsEntry::isPublic)
                .forEach(shown::add);
        shown.forEach(entry -> concerned.remove(entry.id().value()));
        index.remove(GROUP, concerned);
        index.put(indexed(shown));
    }

    private List<IndexedThing> indexed(Collection<CommonsEntry> entries) {
        Map<CommonsId, Organization> bodies = answering.bodies(entries);
        return entries.stream()
                .map(entry -> {
                    Organization body = bodies.get(entry.id());
                    return new IndexedThing(
                            entry.id().value(),
                            GROUP,
                            entry.kind().code(),
                            entry.title(),
                            Markdown.plain(entry.summary()),
                            body == null ? "" : body.name(),
                            entry.address(),
                            entry.updatedAt());
                })
                .toList();
    }
}
