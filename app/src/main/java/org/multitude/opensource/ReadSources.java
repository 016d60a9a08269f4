package org.multitude.opensource;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.Register;
import org.multitude.platform.jobs.Job;
import org.multitude.platform.jobs.OneByOne;
import org.multitude.platform.web.NotFound;
import org.multitude.record.Act;
import org.multitudelibs.publiccode.Software;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks for licence files beside the cards that somebody gave by their address, one after the other. */
@Component
class ReadSources implements Job {
    static final String NAME = "opensource.read-sources";
    private static final int AT_ONCE = 20;
    private static final int MOST_TIMES = 50;
    private static final int MOST_TRIES = 5;
    private static final Duration SOON = Duration.ofMinutes(10);

    private final LookStore looks;
    private final SoftwareStore software;
    private final CardInput cards;
    private final FetchLook fetch;
    private final RecordLook record;
    private final Register register;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReadSources(
            LookStore looks,
            SoftwareStore software,
            CardInput cards,
            FetchLook fetch,
            RecordLook record,
            Register register,
            TransactionTemplate transaction,
            Clock clock) {
        this.looks = looks;
        this.software = software;
        this.cards = cards;
        this.fetch = fetch;
        this.record = record;
        this.register = register;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void run() {
        // Also what is asked meanwhile, which would wait for the next turn otherwise.
        List<LookStore.Asked> asked = looks.asked(clock.instant(), AT_ONCE);
        for (int times = 0; times < MOST_TIMES && !asked.isEmpty(); times++) {
            OneByOne.each(asked, this::read);
            asked = looks.asked(clock.instant(), AT_ONCE);
        }
    }

    private void read(LookStore.Asked asked) {
        RawFile file = RawFile.at(URI.create(asked.address())).orElseThrow();
        Look look;
        try {
            look = fetch.look(file, asked.sha256(), declared(asked));
        } catch (NotLooked e) {
            looks.failed(asked, failed(asked, e.reason()));
            return;
        }
        transaction.executeWithoutResult(status -> {
            CommonsEntry entry = register.find(asked.software()).orElseThrow(NotFound::new);
            if (!record.foundAnew(entry, asked.card(), look, Act.Nature.HERE)) {
                looks.unchanged(asked.card(), look.at());
            }
            looks.done(asked);
        });
    }

    /** What may pass is tried again, each time after four times as long. */
    private LookStore.Failed failed(LookStore.Asked asked, NotLooked.Reason reason) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<Instant> again = reason.isPassing() && asked.tries() < MOST_TRIES
                ? Optional.of(now.plus(SOON.multipliedBy(1L << 2 * asked.tries())))
                : Optional.empty();
        return new LookStore.Failed(now, reason.code(), again);
    }

    private Optional<String> declared(LookStore.Asked asked) {
        return software.cardsByIds(List.of(asked.card())).stream()
                .findFirst()
                .flatMap(kept -> cards.kept(kept.card()))
                .flatMap(card -> card.reading().software())
                .map(Software::legal)
                .flatMap(legal -> legal.license());
    }
}
