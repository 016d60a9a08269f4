package org.multitude.opengov;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.multitude.commons.CommonsId;
import org.multitude.commons.CommonsKind;
import org.multitude.commons.SayCommons;
import org.multitude.platform.find.FoundKind;
import org.multitude.platform.index.Hit;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Icon;
import org.springframework.stereotype.Component;

/** Policies among what is found. */
@Component
class FoundPolicies implements FoundKind {
    private final SayCommons commons;
    private final PolicyStore policies;
    private final PolicyPages pages;

    FoundPolicies(SayCommons commons, PolicyStore policies, PolicyPages pages) {
        this.commons = commons;
        this.policies = policies;
        this.pages = pages;
    }

    @Override
    public Traits traits() {
        return new Traits(
                CommonsKind.POLICY.code(),
                Optional.of("/policy"),
                CommonsKind.POLICY.opening(),
                Icon.POLICY,
                30,
                List.of("progress", "publisher", "community", "answering", "answers", "since"));
    }

    @Override
    public Map<UUID, Said> say(List<Hit> hits, Words words, Instant now) {
        Map<CommonsId, Phases> phases =
                policies.byIds(hits.stream().map(hit -> new CommonsId(hit.id())).toList());
        return commons.say(
                hits,
                (hit, tags, facts) -> Optional.ofNullable(phases.get(new CommonsId(hit.id())))
                        .ifPresent(own -> facts.add(pages.now(own, words))));
    }
}
