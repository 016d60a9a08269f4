package org.multitude.opensource;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.multitude.commons.CommonsId;
import org.multitude.platform.jobs.Jobs;
import org.multitudelibs.publiccode.Software;
import org.springframework.stereotype.Component;

/** Has licence files looked for beside the current card of a software, soon after the transaction of the caller. */
@Component
class AskLook {
    private static final Duration PAUSE = Duration.ofHours(1);

    private final SoftwareStore software;
    private final LookStore looks;
    private final CardInput cards;
    private final Jobs jobs;
    private final Clock clock;

    AskLook(SoftwareStore software, LookStore looks, CardInput cards, Jobs jobs, Clock clock) {
        this.software = software;
        this.looks = looks;
        this.cards = cards;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Where the card was just given from; nothing is looked for when that is not in a repository. */
    void at(CommonsId id, Optional<URI> address) {
        Optional<KeptCard> card = software.find(id).flatMap(KeptSoftware::card);
        Optional<RawFile> file = address.flatMap(RawFile::at);
        if (card.isPresent() && file.isPresent()) {
            ask(card.get(), file.get());
        }
    }

    /**
     * Where it was looked for before, else where the card says that it is; false when neither is known.
     *
     * @throws LookedLately when nothing had changed less than an hour ago
     */
    boolean again(KeptCard card) {
        if (pause(looks.unchangedAt(card.id()), clock.instant()).isPresent()) {
            throw new LookedLately();
        }
        Optional<RawFile> file = place(
                looks.awaited(card.id()),
                looks.of(card.id()),
                cards.kept(card).flatMap(read -> read.reading().software()));
        file.ifPresent(found -> ask(card, found));
        return file.isPresent();
    }

    /** From when on it can be looked for again, when nothing had changed less than an hour ago. */
    static Optional<Instant> pause(Optional<Instant> unchangedAt, Instant now) {
        return unchangedAt.map(at -> at.plus(PAUSE)).filter(now::isBefore);
    }

    /** Where it can be looked for. */
    static Optional<RawFile> place(Optional<LookStore.Awaited> awaited, Optional<Look> look, Optional<Software> said) {
        return awaited.map(LookStore.Awaited::address)
                .or(() -> look.flatMap(Look::address))
                .map(URI::create)
                .flatMap(RawFile::at)
                .or(() -> said.flatMap(RawFile::declared));
    }

    private void ask(KeptCard card, RawFile file) {
        looks.ask(card.id(), file.address().toString(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        jobs.soon(ReadSources.NAME);
    }
}
