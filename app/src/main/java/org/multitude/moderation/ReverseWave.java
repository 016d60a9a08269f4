package org.multitude.moderation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.multitude.identity.PersonId;
import org.multitude.platform.text.Prose;
import org.multitude.platform.web.NotFound;
import org.multitude.record.HideThing;
import org.multitude.record.Writings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reverses at once those decisions of a wave that still stand; everybody concerned is told once. */
@Service
class ReverseWave {
    private final Moderators moderators;
    private final DecisionStore decisions;
    private final Writings writings;
    private final HideThing words;
    private final ShowAgain again;
    private final SignalStore signals;
    private final TellOfDecisions tell;
    private final Clock clock;

    ReverseWave(
            Moderators moderators,
            DecisionStore decisions,
            Writings writings,
            HideThing words,
            ShowAgain again,
            SignalStore signals,
            TellOfDecisions tell,
            Clock clock) {
        this.moderators = moderators;
        this.decisions = decisions;
        this.writings = writings;
        this.words = words;
        this.again = again;
        this.signals = signals;
        this.tell = tell;
        this.clock = clock;
    }

    /**
     * What they hid is shown again. Those under appeal that {@code by} took are left to somebody else, where there is one.
     *
     * @throws org.multitude.platform.web.NotAllowed when {@code by} does not moderate
     * @throws NotFound when there is no such wave
     * @throws MatterDecided when none stands, or only those for somebody else
     */
    @Transactional
    void reverse(PersonId by, UUID wave, Prose answer) {
        moderators.require(by);
        // The things first, as whoever decides does.
        Map<UUID, Writings.Found> found = writings.lock(
                decisions.ofWave(wave).stream().map(Decision::thing).toList());
        List<Decision> all = decisions.lockWave(wave);
        if (all.isEmpty()) {
            throw new NotFound();
        }
        List<Decision> standing = all.stream()
                .filter(decision -> decision.stands() && found.containsKey(decision.thing()))
                .filter(decision -> !moderators.forSomebodyElse(by, decision))
                .toList();
        if (standing.isEmpty()) {
            throw new MatterDecided();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<TellOfDecisions.Deed> deeds = standing.stream()
                .map(decision ->
                        again.show(by, decision, Objects.requireNonNull(found.get(decision.thing())), answer, now))
                .toList();
        signals.shown(words.allWords(found.keySet()).entrySet().stream()
                .filter(text ->
                        standing.stream().anyMatch(decision -> decision.thing().equals(text.getKey())))
                .map(Map.Entry::getValue)
                .toList());
        tell.reversed(deeds);
    }
}
