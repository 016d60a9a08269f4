package org.multitude.moderation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.multitude.identity.PersonId;
import org.multitude.record.Act;
import org.multitude.record.ActId;
import org.multitude.record.HideThing;
import org.multitude.record.PublicRecord;
import org.multitude.record.Writings;
import org.springframework.stereotype.Component;

/** Hides one thing that was to be looked at, by an act of its own, alone or in a wave; its caller locked both and tells people. */
@Component
class HideMatter {
    private final MatterStore matters;
    private final DecisionStore decisions;
    private final HideThing hide;
    private final PublicRecord record;

    HideMatter(MatterStore matters, DecisionStore decisions, HideThing hide, PublicRecord record) {
        this.matters = matters;
        this.decisions = decisions;
        this.hide = hide;
        this.record = record;
    }

    /** Hides it; nothing happens, and nothing is returned, when there is nothing to hide. */
    Optional<Decision> hide(
            PersonId by, Matter matter, Writings.Found found, Reasons reasons, Optional<UUID> wave, Instant now) {
        return hide.hide(found).map(hidden -> record(by, matter, found, hidden, reasons, wave, now));
    }

    private Decision record(
            PersonId by,
            Matter matter,
            Writings.Found found,
            String hidden,
            Reasons reasons,
            Optional<UUID> wave,
            Instant now) {
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
                .token("wave", wave.map(UUID::toString))
                .commit("facts", reasons.facts().text())
                .commit("restrictedAt", now.toString())
                .commit("appealedAt", Optional.empty())
                .commit("appealAnswer", Optional.empty())
                .commit("appealAnsweredAt", Optional.empty())
                .at(now));
        Optional<PersonId> author = found.written().author().map(PersonId::new);
        Decision decision = new Decision(
                UUID.randomUUID(),
                matter.id(),
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
                Optional.empty(),
                wave);
        decisions.insert(decision);
        matters.decide(matter.id(), Matter.Outcome.HIDDEN, by, now);
        if (reasons.account() == Decision.Account.LIMITED) {
            author.ifPresent(person -> decisions.limit(person, decision.id(), now.plus(DecideMatter.LIMITED)));
        }
        return decision;
    }
}
