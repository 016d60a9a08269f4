package org.multitude.opensource;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.multitude.platform.text.Words;
import org.multitudelibs.publiccode.swhid.Swhids;
import org.springframework.stereotype.Component;

/** Gathers what pages and programs are told of what was found beside a card. */
@Component
class SourceViews {
    private final LookStore looks;
    private final Clock clock;

    SourceViews(LookStore looks, Clock clock) {
        this.looks = looks;
        this.clock = clock;
    }

    Optional<Look> look(KeptCard card) {
        return looks.of(card.id());
    }

    /**
     * What is shown of a card.
     *
     * @param kept the card
     * @param read its file, where it can be read
     * @param publisher whether the reader publishes for its body
     */
    SourceView of(KeptCard kept, Optional<Card> read, Optional<String> licence, boolean publisher, Words words) {
        Optional<Look> look = look(kept);
        Optional<LookStore.Awaited> awaited = looks.awaited(kept.id());
        Optional<Instant> pause =
                publisher ? AskLook.pause(looks.unchangedAt(kept.id()), clock.instant()) : Optional.empty();
        boolean again = publisher
                && pause.isEmpty()
                && AskLook.place(
                                awaited,
                                look,
                                read.flatMap(card -> card.reading().software()))
                        .isPresent();
        return new SourceWords(words, licence, look, awaited, pause)
                .view(read.map(card -> Swhids.ofContent(card.bytes())), again);
    }
}
