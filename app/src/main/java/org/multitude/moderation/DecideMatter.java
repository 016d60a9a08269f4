package org.multitude.moderation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multitude.identity.PersonId;
import org.multitude.notification.Notice;
import org.multitude.notification.Notifications;
import org.multitude.platform.text.Prose;
import org.multitude.platform.web.NotFound;
import org.multitude.record.Act;
import org.multitude.record.ActId;
import org.multitude.record.HideThing;
import org.multitude.record.PublicRecord;
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
    private final DecisionStore decisions;
    private final Writings writings;
    private final HideThing hide;
    private final Things things;
    private final SignalStore signals;
    private final PublicRecord record;
    private final Notifications notifications;
    private final Clock clock;

    DecideMatter(
            Moderators moderators,
            MatterStore matters,
            DecisionStore decisions,
            Writings writings,
            HideThing hide,
            Things things,
            SignalStore signals,
            PublicRecord record,
            Notifications notifications,
            Clock clock) {
        this.moderators = moderators;
        this.matters = matters;
        this.decisions = decisions;
        this.writings = writings;
        this.hide = hide;
        this.things = things;
        this.signals = signals;
        this.record = record;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** Why something is hidden. */
    record Reasons(DecisionGround ground, Category category, Prose facts, Decision.Account account) {}

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
        String address = things.see(matter.thing()).map(Things.Seen::address).orElse("/moderation");
        matters.reporters(id).forEach(reporter -> notifications.tell(reporter, told("moderation.tell.stays", address)));
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
        String words = hide.words(matter.thing()).orElse("");
        String hidden = hide.hide(found).orElseThrow(NothingToHide::new);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Decision.Detection detection = matter.reports() > 0 ? Decision.Detection.NOTICE : Decision.Detection.OWN;
        ActId act = record.append(Act.of("moderation.restricted", matter.thing())
                .body(found.written().body())
                .about(found.written().about().toArray(UUID[]::new))
                .token("hidden", hidden)
                .token("moderation", Decision.State.RESTRICTED.code())
                .token("ground", reasons.ground().code())
                .token("category", reasons.category().code())
                .token("detection", detection.code())
                .token("account", reasons.account().code())
                .commit("facts", reasons.facts().text())
                .commit("restrictedAt", now.toString())
                .commit("appealedAt", Optional.empty())
                .commit("appealAnswer", Optional.empty())
                .commit("appealAnsweredAt", Optional.empty())
                .at(now));
        Optional<PersonId> author = found.written().author().map(PersonId::new);
        Decision decision = new Decision(
                UUID.randomUUID(),
                id,
                matter.thing(),
                found.kind().kind(),
                author,
                Decision.State.RESTRICTED,
                hidden,
                reasons.ground(),
                reasons.category(),
                detection,
                reasons.account(),
                reasons.facts().text(),
                Optional.of(by),
                now,
                act,
                Optional.empty(),
                Optional.empty());
        decisions.insert(decision);
        signals.count(Links.hosts(words), 1);
        matters.decide(id, Matter.Outcome.HIDDEN, by, now);
        if (reasons.account() == Decision.Account.LIMITED) {
            author.ifPresent(person -> decisions.limit(person, decision.id(), now.plus(LIMITED)));
        }
        author.ifPresent(
                person -> notifications.tell(person, Notice.of(act, "moderation.tell.hidden", decision.address())));
        matters.reporters(id).stream()
                .filter(reporter -> !Optional.of(reporter).equals(author))
                .forEach(reporter -> notifications.tell(
                        reporter, Notice.of(act, "moderation.tell.hidden.reporter", decision.address())));
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

    private static Notice told(String sentence, String address) {
        return new Notice(sentence, List.of(), address, Optional.empty());
    }
}
