package org.multitude.moderation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.multitude.identity.PersonId;
import org.multitude.platform.web.NotFound;
import org.multitude.record.HideThing;
import org.multitude.record.Writings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides many things that wait to be looked at, for the same reasons, all or none: each gets a decision and an act of its
 * own, and everybody concerned is told once. What somebody decided meanwhile, or is gone, is left aside.
 */
@Service
class DecideWave {
    /** How many are decided at once, at most. */
    static final int MOST = 200;

    private final Moderators moderators;
    private final MatterStore matters;
    private final Writings writings;
    private final HideThing words;
    private final HideMatter hide;
    private final SignalStore signals;
    private final TellOfDecisions tell;
    private final Clock clock;

    DecideWave(
            Moderators moderators,
            MatterStore matters,
            Writings writings,
            HideThing words,
            HideMatter hide,
            SignalStore signals,
            TellOfDecisions tell,
            Clock clock) {
        this.moderators = moderators;
        this.matters = matters;
        this.writings = writings;
        this.words = words;
        this.hide = hide;
        this.signals = signals;
        this.tell = tell;
        this.clock = clock;
    }

    /**
     * They stay as they are; those who reported them are told.
     *
     * @return how many were decided
     * @throws org.multitude.platform.web.NotAllowed when {@code by} does not moderate
     * @throws NotFound when one of them is nothing that was ever to be looked at
     * @throws MatterDecided when somebody decided them all already
     */
    @Transactional
    int leave(PersonId by, Collection<UUID> ids) {
        moderators.require(by);
        List<Matter> open = open(ids);
        open.forEach(matter -> matters.decide(matter.id(), Matter.Outcome.NONE, by, clock.instant()));
        tell.stay(open);
        return open.size();
    }

    /**
     * Hides them.
     *
     * @return what was decided, one for each that could be hidden
     * @throws org.multitude.platform.web.NotAllowed when {@code by} does not moderate
     * @throws NotFound when one of them is nothing that was ever to be looked at
     * @throws MatterDecided when somebody decided them all already
     * @throws NothingToHide when none of them can be hidden
     */
    @Transactional
    List<Decision> hide(PersonId by, Collection<UUID> ids, Reasons reasons) {
        moderators.require(by);
        // The things first, as whoever reports one of them does.
        Map<UUID, Writings.Found> found =
                writings.lock(matters.find(ids).stream().map(Matter::thing).toList());
        List<Matter> open = open(ids);
        Map<UUID, String> texts = words.allWords(found.keySet());
        UUID wave = UUID.randomUUID();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Decision> decisions = new ArrayList<>();
        open.forEach(matter -> Optional.ofNullable(found.get(matter.thing()))
                .flatMap(locked -> hide.hide(by, matter, locked, reasons, Optional.of(wave), now))
                .ifPresent(decisions::add));
        if (decisions.isEmpty()) {
            throw new NothingToHide();
        }
        signals.hid(decisions.stream()
                .map(decision -> texts.getOrDefault(decision.thing(), ""))
                .toList());
        tell.hidden(decisions);
        return decisions;
    }

    private List<Matter> open(Collection<UUID> ids) {
        List<Matter> locked = matters.lock(ids);
        if (locked.size() != ids.size()) {
            throw new NotFound();
        }
        List<Matter> open =
                locked.stream().filter(matter -> matter.outcome().isEmpty()).toList();
        if (open.isEmpty()) {
            throw new MatterDecided();
        }
        return open;
    }
}
