package org.multitude.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.multitude.platform.text.Words;
import org.multitude.record.Act;
import org.multitude.record.Entry;

class LedgerTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final List<UUID> BODIES = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    private static final List<UUID> COMMONS =
            List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());

    @Property(tries = 60)
    void whatIsCountedStepByStepIsWhatReadingEverythingAgainFinds(
            @ForAll long seed, @ForAll @IntRange(max = 60) int contributions, @ForAll @IntRange(max = 200) int ago) {
        LocalDate day = TODAY.minusDays(ago);
        Ledger ledger = new Ledger();
        Recounted recounted = new Recounted(day);
        for (Act act : new SomeActs(seed, TODAY, BODIES, COMMONS).of(contributions)) {
            ledger.take(entry(act), act.occurredAt());
            recounted.take(entry(act), act.occurredAt().atZone(Words.ZONE).toLocalDate());
        }

        assertThat(ledger.figures(day).flat()).isEqualTo(recounted.flat(Optional.empty()));
        for (UUID body : BODIES) {
            assertThat(ledger.figures(body, day).flat()).isEqualTo(recounted.flat(Optional.of(body)));
        }
        for (UUID commons : COMMONS) {
            assertThat(ledger.figures(commons, day).flat()).isEqualTo(recounted.flat(Optional.of(commons)));
        }
    }

    @Test
    void actsOfADemonstrationAreAmongThoseThatAreCountedAgain() {
        Ledger ledger = new Ledger();
        new SomeActs(7, TODAY, BODIES, COMMONS).of(60).forEach(act -> ledger.take(entry(act), act.occurredAt()));
        assertThat(ledger.figures(TODAY)
                        .flat()
                        .getOrDefault("record-acts-simulated", 0)
                        .longValue())
                .isPositive();
    }

    @Test
    void aCommunityIsCountedByWhatItLooksAfterNow() {
        Ledger ledger = new Ledger();
        UUID community = UUID.randomUUID();
        UUID attachment = UUID.randomUUID();
        List<Act> acts = new SomeActs(7, TODAY, BODIES, COMMONS).of(80);
        acts.forEach(act -> ledger.take(entry(act), act.occurredAt()));
        long before = ledger.figures(COMMONS.getFirst(), TODAY).submitted();
        assertThat(before).isPositive();
        assertThat(ledger.community(community, TODAY).submitted()).isZero();

        take(
                ledger,
                Act.of("community.commons-attached", attachment)
                        .token("community", community.toString())
                        .token("commons", COMMONS.getFirst().toString()));
        assertThat(ledger.community(community, TODAY).submitted()).isEqualTo(before);

        take(ledger, Act.of("community.commons-detached", attachment).token("state", "detached"));
        assertThat(ledger.community(community, TODAY).submitted()).isZero();
    }

    @Test
    void anActThatNobodyKnowsBreaksNothing() {
        Ledger ledger = new Ledger();
        take(ledger, Act.of("essay.written", UUID.randomUUID()).token("commons", "none"));
        take(ledger, Act.of("contribution.answered", UUID.randomUUID()).token("decision", "accepted"));
        take(ledger, Act.of("contribution.submitted", UUID.randomUUID()).token("promisedDays", "soon"));

        assertThat(ledger.acts()).isEqualTo(3);
        assertThat(ledger.figures(TODAY).submitted()).isZero();
        assertThat(ledger.figures(TODAY).absent()).isOne();
    }

    private static void take(Ledger ledger, Act.Draft act) {
        Act done = act.at(TODAY.atStartOfDay(Words.ZONE).toInstant());
        ledger.take(entry(done), done.occurredAt());
    }

    private static Entry entry(Act act) {
        Map<String, String> commitments = new TreeMap<>();
        act.committed().keySet().forEach(name -> commitments.put(name, "0".repeat(64)));
        return new Entry(
                UUID.randomUUID(),
                act.type(),
                act.thing(),
                act.body(),
                act.references(),
                Instant.EPOCH,
                act.nature() == Act.Nature.HERE
                        ? Optional.empty()
                        : Optional.of(act.nature().name().toLowerCase(Locale.ROOT)),
                act.tokens(),
                commitments);
    }
}
