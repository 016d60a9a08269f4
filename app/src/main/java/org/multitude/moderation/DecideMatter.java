package org.multitude.moderation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multitude.identity.PersonId;
import org.multitude.platform.web.NotFound;
import org.multitude.record.HideThing;
import org.multitude.record.Writings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides what was reported: it stays, or it is hidden for reasons that everybody can read. */
@Service
class DecideMatter {
    /** How long an account that is limited may not write. */
    static final Duration LIMITED = Duration.ofDays(7);

    private final Moderators moderators;
    private final MatterStore matters;
    private final Writings writings;
    private final HideThing words;
    private final HideMatter hide;
    private final SignalStore signals;
    private final TellOfDecisions tell;
    private final Clock clock;

    DecideMatter(
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
     * It stays as it is; those who reported it are told.
     *
     * @throws org.multitude.platform.web.NotAllowed when {@code by} does not moderate
     * @throws MatterDecided when somebody decided already
     */
    @Transactional
    void leave(PersonId by, UUID id) {
        Matter matter = decidable(by, id);
        matters.decide(id, Matter.Outcome.NONE, by, clock.instant());
        tell.stay(List.of(matter));
    }

    /**
     * Hides it; the author and those who reported it are told.
     *
     * @throws org.multitude.platform.web.NotAllowed when {@code by} does not moderate
     * @throws MatterDecided when somebody decided already
     * @throws NothingToHide when it cannot be hidden
     */
    @Transactional
    Decision hide(PersonId by, UUID id, Reasons reasons) {
        moderators.require(by);
        // The thing first, as whoever reports it does.
        Writings.Found found =
                matters.find(id).flatMap(asked -> writings.lock(asked.thing())).orElseThrow(NothingToHide::new);
        Matter matter = decidable(by, id);
        String text = words.allWords(List.of(matter.thing())).getOrDefault(matter.thing(), "");
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Decision decision =
                hide.hide(by, matter, found, reasons, Optional.empty(), now).orElseThrow(NothingToHide::new);
        signals.hid(List.of(text));
        tell.hidden(List.of(decision));
        return decision;
    }

    private Matter decidable(PersonId by, UUID id) {
        moderators.require(by);
        Matter matter = matters.lock(id).orElseThrow(NotFound::new);
        if (matter.outcome().isPresent()) {
            throw new MatterDecided();
        }
        return matter;
    }
}
