package org.multitude.opensource;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.multitude.commons.Register;
import org.multitude.platform.jobs.Job;
import org.multitude.platform.jobs.OneByOne;
import org.multitude.platform.outbound.OutboundRefusal;
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
        List<LookStore.Asked> asked = looks.asked(AT_ONCE);
        for (int times = 0; times < MOST_TIMES && !asked.isEmpty(); times++) {
            OneByOne.each(asked, this::read);
            asked = looks.asked(AT_ONCE);
        }
    }

    private void read(LookStore.Asked asked) {
        Optional<RawFile> file = RawFile.at(URI.create(asked.address()));
        Look look;
        try {
            look = fetch.look(file.orElseThrow(), asked.sha256(), declared(asked));
        } catch (OutboundRefusal refused) {
            looks.failed(asked.card(), clock.instant().truncatedTo(ChronoUnit.MICROS));
            return;
        }
        transaction.executeWithoutResult(status -> record.found(
                register.find(asked.software()).orElseThrow(NotFound::new), asked.card(), look, Act.Nature.HERE));
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
