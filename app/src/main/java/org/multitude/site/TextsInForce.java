package org.multitude.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.multitude.identity.Agreements;
import org.multitude.identity.People;
import org.multitude.identity.PersonId;
import org.multitude.platform.text.Words;
import org.multitude.record.PublicRecord;
import org.multitude.record.RecordedAct;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Which of the texts of the installation held when an account was made, and which holds now. The record says when each was
 * published; nobody had to agree to one, so there is nothing to take back.
 */
@Component
@Order(4)
class TextsInForce implements Agreements {
    private static final int MOST = 1_000;

    private final TextStore texts;
    private final People people;
    private final PublicRecord record;

    TextsInForce(TextStore texts, People people, PublicRecord record) {
        this.texts = texts;
        this.people = people;
        this.record = record;
    }

    @Override
    public List<Agreement> of(PersonId person, Words words) {
        Instant arrived = people.since(person).orElse(Instant.EPOCH);
        List<Agreement> all = new ArrayList<>();
        for (SiteText text : texts.published()) {
            text.published()
                    .ifPresent(now -> all.add(new Agreement(
                            words.t(
                                    "consents.text",
                                    words.t("site.text." + text.kind().code()),
                                    now.number(),
                                    numberAt(text, arrived).orElse("none")),
                            Optional.of(now.at()),
                            text.kind().address(),
                            Why.IN_FORCE)));
        }
        return all;
    }

    private Optional<String> numberAt(SiteText text, Instant at) {
        return record.about(text.id(), MOST).stream()
                .filter(act -> act.type().equals("site.text-published")
                        && !act.occurredAt().isAfter(at))
                .max(Comparator.comparing(RecordedAct::occurredAt))
                .map(act -> act.entry().tokens().getOrDefault("number", ""));
    }
}
