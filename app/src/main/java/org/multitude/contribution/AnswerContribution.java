package org.multitude.contribution;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.multitude.contribution.Contribution.Answer;
import org.multitude.identity.PersonId;
import org.multitude.platform.text.Prose;
import org.multitude.record.Act;
import org.multitude.record.ActId;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The body answers a contribution: a decision, always with reasons, and what will follow. */
@Service
public class AnswerContribution {
    private final StepCheck check;
    private final ContributionStore contributions;
    private final Kinds kinds;
    private final DeskStore desk;
    private final PublicRecord record;
    private final Clock clock;

    AnswerContribution(
            StepCheck check,
            ContributionStore contributions,
            Kinds kinds,
            DeskStore desk,
            PublicRecord record,
            Clock clock) {
        this.check = check;
        this.contributions = contributions;
        this.kinds = kinds;
        this.desk = desk;
        this.record = record;
        this.clock = clock;
    }

    /** What the body answers. */
    public record Draft(Decision decision, Prose reasons, Optional<Prose> whatFollows, String office) {}

    /**
     * Answers it.
     *
     * @throws org.multitude.platform.web.NotAllowed when the person publishes for another body
     * @throws org.multitude.platform.web.ChangedMeanwhile when a step was taken since this version
     * @throws NotNow when it was answered already
     * @throws ApprovalNeeded when the body wants a second person to approve, and nobody approved this
     * @throws DecisionNotOffered when a contribution of this kind is not decided so
     */
    @Transactional
    public void answer(PersonId person, ContributionId id, int version, Draft draft) {
        Contribution contribution = check.lock(person, id, version);
        ContributionKind kind = kinds.of(check.entry(contribution).kind(), contribution.kind());
        if (!kind.decisions().contains(draft.decision())) {
            throw new DecisionNotOffered();
        }
        if (desk.wantsApproval(contribution.body())
                && desk.draft(id).filter(kept -> kept.approves(draft)).isEmpty()) {
            throw new ApprovalNeeded();
        }
        Life life =
                contribution.life().answer(draft.decision(), draft.whatFollows().isPresent());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<String> follows = draft.whatFollows().map(Prose::text);
        ActId act = record.append(Act.of("contribution.answered", id.value())
                .body(contribution.body().value())
                .about(
                        contribution.commons().value(),
                        contribution.submission().act().value())
                .token("state", life.state().code())
                .token("decision", draft.decision().code())
                .commit("reasons", draft.reasons().text())
                .commit("whatFollows", follows)
                .commit("office", draft.office())
                .commit("answeredAt", now.toString())
                .at(now));
        contributions.answered(
                id,
                new Answer(draft.decision(), draft.reasons().text(), follows, draft.office(), person, now, act),
                life.leftToDo());
        desk.forgetDraft(id);
    }
}
