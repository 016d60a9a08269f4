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
    public String code() {
        return CommonsKind.SOFTWARE.code();
    }

    @Override
    public Optional<String> list() {
        return Optional.of("/code");
    }

    @Override
    public String opening() {
        return CommonsKind.SOFTWARE.opening();
    }

    @Override
    public Icon icon() {
        return Icon.CODE;
    }

    @Override
    public int place() {
        return 20;
    }

    @Override
    public List<String> facets() {
        return List.of(
                "publisher", "status", "licence", "platform", "category", "community", "answering", "answers", "since");
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
