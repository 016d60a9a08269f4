package org.multitude.moderation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.multitude.identity.PersonId;
import org.multitude.notification.Notice;
import org.multitude.notification.Notifications;
import org.multitude.platform.text.Prose;
import org.multitude.platform.web.NotAllowed;
import org.multitude.platform.web.NotFound;
import org.multitude.record.Act;
import org.multitude.record.ActId;
import org.multitude.record.HideThing;
import org.multitude.record.PublicRecord;
import org.multitude.record.Writings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The author of what is hidden has it looked at again, once; whoever did not decide answers. */
@Service
class AppealDecision {
    private final Moderators moderators;
    private final DecisionStore decisions;
    private final Writings writings;
    private final HideThing words;
    private final ShowAgain again;
    private final Concerned concerned;
    private final TellOfDecisions tell;
    private final SignalStore signals;
    private final PublicRecord record;
    private final Notifications notifications;
    private final Clock clock;

    AppealDecision(
            Moderators moderators,
            DecisionStore decisions,
            Writings writings,
            HideThing words,
            ShowAgain again,
            Concerned concerned,
            TellOfDecisions tell,
            SignalStore signals,
            PublicRecord record,
            Notifications notifications,
            Clock clock) {
        this.moderators = moderators;
        this.decisions = decisions;
        this.writings = writings;
        this.words = words;
        this.again = again;
        this.concerned = concerned;
        this.tell = tell;
        this.signals = signals;
        this.record = record;
        this.notifications = notifications;
        this.clock = clock;
    }

    /**
     * Appeals.
     *
     * @throws NotAllowed when she did not write what is hidden, nor publishes for the body that did
     * @throws NoAppeal when she appealed already, or six months have passed
     */
    @Transactional
    void appeal(PersonId person, UUID id, Prose text) {
        Writings.Found found = lock(id);
        Decision decision = decisions.lock(id).orElseThrow(NotFound::new);
        if (!concerned.concerns(person, decision)) {
            throw new NotAllowed();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!decision.mayBeAppealed(now)) {
            throw new NoAppeal();
        }
        record.append(Act.of("moderation.appealed", decision.thing())
                .body(found.written().body())
                .about(ShowAgain.about(found, decision))
                .token("moderation", Decision.State.APPEALED.code())
                .commit("appealedAt", now.toString())
                .at(now));
        decisions.appealed(decision, text.text(), now);
    }

    /**
     * The decision stands.
     *
     * @throws NotAllowed when {@code by} does not moderate
     * @throws SecondPairOfEyes when {@code by} decided, and somebody else could look at it
     * @throws MatterDecided when no appeal waits
     */
    @Transactional
    void uphold(PersonId by, UUID id, Prose answer) {
        Writings.Found found = lock(id);
        Decision decision = answerable(by, id);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ActId act = record.append(Act.of("moderation.upheld", decision.thing())
                .body(found.written().body())
                .about(ShowAgain.about(found, decision))
                .token("moderation", Decision.State.UPHELD.code())
                .commit("appealAnswer", answer.text())
                .commit("appealAnsweredAt", now.toString())
                .at(now));
        decisions.answered(decision, Decision.State.UPHELD, answer.text(), by, now);
        concerned
                .people(decision)
                .forEach(person ->
                        notifications.tell(person, Notice.of(act, "moderation.tell.upheld", decision.address())));
    }

    /**
     * The decision was wrong: what was hidden is shown again, also without an appeal.
     *
     * @throws NotAllowed when {@code by} does not moderate
     * @throws SecondPairOfEyes when {@code by} decided, an appeal waits and somebody else could look at it
     * @throws MatterDecided when it was reversed already
     */
    @Transactional
    void reverse(PersonId by, UUID id, Prose answer) {
        Writings.Found found = lock(id);
        moderators.require(by);
        Decision decision = decisions.lock(id).orElseThrow(NotFound::new);
        if (!decision.stands()) {
            throw new MatterDecided();
        }
        refuseOwn(by, decision);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        TellOfDecisions.Deed deed = again.show(by, decision, found, answer, now);
        signals.shown(words.allWords(List.of(decision.thing())).values());
        tell.reversed(List.of(deed));
    }

    private Writings.Found lock(UUID id) {
        return decisions
                .find(id)
                .flatMap(decision -> writings.lock(decision.thing()))
                .orElseThrow(NotFound::new);
    }

    private Decision answerable(PersonId by, UUID id) {
        moderators.require(by);
        Decision decision = decisions.lock(id).orElseThrow(NotFound::new);
        if (decision.state() != Decision.State.APPEALED) {
            throw new MatterDecided();
        }
        refuseOwn(by, decision);
        return decision;
    }

    private void refuseOwn(PersonId by, Decision decision) {
        if (moderators.forSomebodyElse(by, decision)) {
            throw new SecondPairOfEyes();
        }
    }
}
