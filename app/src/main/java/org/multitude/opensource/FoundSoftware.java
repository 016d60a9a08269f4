package org.multitude.opensource;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.multitude.commons.CommonsKind;
import org.multitude.commons.SayCommons;
import org.multitude.platform.find.FoundKind;
import org.multitude.platform.index.Hit;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Icon;
import org.springframework.stereotype.Component;

/** Software among what is found. */
@Component
class FoundSoftware implements FoundKind {
    private final SayCommons commons;

    FoundSoftware(SayCommons commons) {
        this.commons = commons;
    }

    @Override
    public Traits traits() {
        return new Traits(
                CommonsKind.SOFTWARE.code(),
                Optional.of("/code"),
                CommonsKind.SOFTWARE.opening(),
                Icon.CODE,
                20,
                List.of(
                        "publisher",
                        SoftwareFacets.DESCRIBED,
                        "status",
                        "licence",
                        "platform",
                        "category",
                        "community",
                        "answering",
                        "answers",
                        "since"));
    }

    @Override
    public Map<UUID, Said> say(List<Hit> hits, Words words, Instant now) {
        return commons.say(hits, (hit, tags, facts) -> {
            hit.facets()
                    .of("licence")
                    .forEach(code -> facts.add(
                            code.equals(SoftwareFacets.UNSTATED) ? words.t("opensource.found.unstated") : code));
            hit.facets().of("status").forEach(code -> facts.add(words.t("found.status." + code)));
        });
    }
}
