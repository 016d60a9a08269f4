package org.multitude.contribution;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.multitude.contribution.Contribution.Contest;
import org.multitude.contribution.Contribution.Review;
import org.multitude.identity.PersonId;
import org.multitude.platform.text.Prose;
import org.multitude.record.Act;
import org.multitude.record.ActId;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The body looks again at an answer that was contested, and upholds or changes it, with reasons. That is its last word. */
@Service
public class ReviewAnswer {
    private final StepCheck check;
    private final ContributionStore contributions;
    private final Kinds kinds;
    private final PublicRecord record;
    private final Clock clock;

    ReviewAnswer(StepCheck check, ContributionStore contributions, Kinds kinds, PublicRecord record, Clock clock) {
        this.check = check;
        this.contributions = contributions;
        this.kinds = kinds;
        this.record = record;
        this.clock = clock;
    }

    /** What the body answers now; the decision of an answer that is upheld stays what it was. */
    public record Draft(
            ReviewResult result,
            Optional<Decision> decision,
            Prose reasons,
            Optional<Prose> whatFollows,
            String office) {}

    /**
     * Answers it again.
     *
     * @throws org.multitude.platform.web.NotAllowed when the person publishes for another body
     * @throws org.multitude.platform.web.ChangedMeanwhile when a step was taken since this version
     * @throws NotNow when nothing was contested
     * @throws DecisionNotOffered when a contribution of this kind is not decided so
     */
    @Transactional
    public void review(PersonId person, ContributionId id, int version, Draft draft) {
        Contribution contribution = check.lock(person, id, version);
        Decision former = contribution.decision().orElseThrow(() -> new NotNow(contribution.life()));
        ContributionKind kind = kinds.of(check.entry(contribution).kind(), contribution.kind());
        Decision decision = draft.result() == ReviewResult.UPHELD
                ? former
                : draft.decision().filter(kind.decisions()::contains).orElseThrow(DecisionNotOffered::new);
        Optional<String> follows = draft.whatFollows().map(Prose::text);
        Life life = contribution
                .life()
                .review(
                        decision,
                        follows.or(contribution::whatFollows).isPresent(),
                        contribution.outcome().isPresent() && draft.result() == ReviewResult.UPHELD);
        Contest contest = contribution.contest().orElseThrow();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ActId act = record.append(Act.of("contribution.reviewed", id.value())
                .body(contribution.body().value())
                .about(contribution.commons().value(), contest.act().value())
                .token("state", life.state().code())
                .token("decision", decision.code())
                .token("formerDecision", former.code())
                .token("result", draft.result().code())
                .commit("reviewReasons", draft.reasons().text())
                .commit("reviewFollows", follows)
                .commit("reviewOffice", draft.office())
                .commit("reviewedAt", now.toString())
                .at(now));
        contributions.reviewed(
                id,
                former,
                new Review(decision, draft.result(), draft.reasons().text(), follows, draft.office(), person, now, act),
                life);
    }
}
