package org.multitude.commons;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.multitude.identity.Organization;
import org.multitude.platform.find.FoundKind.Said;
import org.multitude.platform.find.FoundKind.Tag;
import org.multitude.platform.index.Hit;
import org.springframework.stereotype.Component;

/** What lines of lists say alike of all commons: who answers. */
@Component
public class SayCommons {
    private final Register register;
    private final WhoAnswers answering;

    SayCommons(Register register, WhoAnswers answering) {
        this.register = register;
        this.answering = answering;
    }

    /** What an opening adds to the line of one of its commons. */
    @FunctionalInterface
    public interface Own {
        /** Puts its tags and facts after those already there. */
        void add(Hit hit, List<Tag> tags, List<String> facts);
    }

    /** Lines of those that are public now: what the index has not learned yet is not shown as it was. */
    public Map<UUID, Said> say(List<Hit> hits, Own own) {
        Map<CommonsId, CommonsEntry> entries =
                register.byIds(hits.stream().map(hit -> new CommonsId(hit.id())).toList());
        Map<CommonsId, Organization> bodies = answering.bodies(entries.values());
        Map<UUID, Said> said = new HashMap<>();
        for (Hit hit : hits) {
            CommonsEntry entry = entries.get(new CommonsId(hit.id()));
            Organization body = entry == null ? null : bodies.get(entry.id());
            if (entry != null && body != null && entry.isPublic()) {
                List<Tag> tags = new ArrayList<>();
                List<String> facts = new ArrayList<>();
                own.add(hit, tags, facts);
                said.put(hit.id(), new Said(body.name(), tags, facts));
            }
        }
        return said;
    }
}
