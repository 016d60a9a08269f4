package org.multitude.moderation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private final MatterStore matters;
    private final DecisionStore decisions;
    private final Writings writings;
    private final HideThing hide;
    private final SignalStore signals;
    private final PublicRecord record;
    private final Notifications notifications;
    private final Clock clock;

    AppealDecision(
            Moderators moderators,
            MatterStore matters,
            DecisionStore decisions,
            Writings writings,
            HideThing hide,
            SignalStore signals,
            PublicRecord record,
            Notifications notifications,
            Clock clock) {
        this.moderators = moderators;
        this.matters = matters;
        this.decisions = decisions;
        this.writings = writings;
        this.hide = hide;
        this.signals = signals;
        this.record = record;
        this.notifications = notifications;
        this.clock = clock;
    }

    /**
     * Appeals.
     *
     * @throws NotAllowed when she did not write what is hidden
     * @throws NoAppeal when she appealed already, or six months have passed
     */
    @Transactional
    void appeal(PersonId person, UUID id, Prose text) {
        Writings.Found found = lock(id);
        Decision decision = decisions.lock(id).orElseThrow(NotFound::new);
        if (!decision.author().equals(Optional.of(person))) {
            throw new NotAllowed();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!decision.mayBeAppealed(now)) {
            throw new NoAppeal();
        }
        record.append(Act.of("moderation.appealed", decision.thing())
                .body(found.written().body())
                .about(about(found, decision))
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
                .about(about(found, decision))
                .token("moderation", Decision.State.UPHELD.code())
                .commit("appealAnswer", answer.text())
                .commit("appealAnsweredAt", now.toString())
                .at(now));
        decisions.answered(decision, Decision.State.UPHELD, answer.text(), by, now);
        tell(decision.author().stream().toList(), act, "moderation.tell.upheld", decision);
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
        if (decision.state() == Decision.State.APPEALED) {
            refuseOwn(by, decision);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        hide.show(decision.thing());
        signals.count(Links.hosts(hide.words(decision.thing()).orElse("")), -1);
        ActId act = record.append(Act.of("moderation.reversed", decision.thing())
                .body(found.written().body())
                .about(about(found, decision))
                .token("hidden", HideThing.NOTHING)
                .token("moderation", Decision.State.REVERSED.code())
                .commit("appealAnswer", answer.text())
                .commit("appealAnsweredAt", now.toString())
                .at(now));
        decisions.answered(decision, Decision.State.REVERSED, answer.text(), by, now);
        decisions.unlimit(id);
        tell(decision.author().stream().toList(), act, "moderation.tell.reversed", decision);
        tell(
                matters.reporters(decision.matter()).stream()
                        .filter(reporter -> !decision.author().equals(Optional.of(reporter)))
                        .toList(),
                act,
                "moderation.tell.reversed.reporter",
                decision);
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
        if (decision.by().equals(Optional.of(by)) && moderators.several()) {
            throw new SecondPairOfEyes();
        }
    }

    private static UUID[] about(Writings.Found found, Decision decision) {
        List<UUID> about = new ArrayList<>(found.written().about());
        about.add(decision.act().value());
        return about.toArray(UUID[]::new);
    }

    private void tell(List<PersonId> people, ActId act, String sentence, Decision decision) {
        people.forEach(person -> notifications.tell(person, Notice.of(act, sentence, decision.address())));
    }
}
