package org.multitude.opensource;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How many findings there are in a kept card, and sure mends, counted once: the same bytes have the same findings as long as we run. */
@Component
class Diagnoses {
    private static final int KNOWN = 50_000;

    private final CardInput cards;
    private final Cache<String, Diagnosis> known =
            Caffeine.newBuilder().maximumSize(KNOWN).build();

    Diagnoses(CardInput cards) {
        this.cards = cards;
    }

    /** Errors, warnings and the sure mends of them, by the rules of today. */
    record Diagnosis(int errors, int warnings, int mends) {}

    /** Of this card; empty when its file cannot be read. */
    Optional<Diagnosis> of(KeptCard card) {
        Optional<Diagnosis> before = Optional.ofNullable(known.getIfPresent(card.sha256()));
        if (before.isPresent()) {
            return before;
        }
        Optional<Diagnosis> now = cards.kept(card).map(Diagnoses::count);
        now.ifPresent(found -> known.put(card.sha256(), found));
        return now;
    }

    private static Diagnosis count(Card card) {
        return new Diagnosis(
                card.reading().errors().size(),
                card.reading().warnings().size(),
                Mended.of(card).mends());
    }
}
