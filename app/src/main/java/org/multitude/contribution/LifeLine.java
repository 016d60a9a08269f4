package org.multitude.contribution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Proof;
import org.multitude.platform.web.Step;
import org.multitude.record.ActId;

/** Draws the life of a contribution as steps: those taken with their date and seal, then those to come. */
final class LifeLine {
    private final Words words;
    private final Map<ActId, Proof> proofs;

    LifeLine(Words words, Map<ActId, Proof> proofs) {
        this.words = words;
        this.proofs = proofs;
    }

    List<Step> steps(ContributionRow row) {
        Contribution contribution = row.contribution();
        List<Step> steps = new ArrayList<>();
        steps.add(taken(
                words.t("contribution.step.submitted"),
                contribution.submission().at(),
                contribution.submission().act()));
        acknowledgement(contribution).ifPresent(steps::add);
        if (contribution.merged().isPresent()) {
            contribution
                    .merged()
                    .ifPresent(merged -> steps.add(taken(words.t("merge.merged"), merged.at(), merged.act())));
            return steps;
        }
        steps.add(answer(row));
        boolean doneBefore = contribution.contest().isPresent()
                && contribution
                        .outcome()
                        .filter(done -> done.at()
                                .isBefore(contribution.contest().orElseThrow().at()))
                        .isPresent();
        if (doneBefore) {
            outcome(contribution).ifPresent(steps::add);
        }
        contest(row).forEach(steps::add);
        if (!doneBefore) {
            outcome(contribution).ifPresent(steps::add);
        }
        return steps;
    }

    /** Left out once an answer came without it. */
    private Optional<Step> acknowledgement(Contribution contribution) {
        String name = words.t("contribution.step.acknowledged");
        if (contribution.acknowledgement().isPresent()) {
            return contribution.acknowledgement().map(given -> taken(name, given.at(), given.act()));
        }
        return contribution.state() == State.SUBMITTED ? Optional.of(Step.toCome(name, "", "")) : Optional.empty();
    }

    private Step answer(ContributionRow row) {
        return row.contribution()
                .answer()
                .map(given -> taken(
                        words.t("contribution.step.answered." + given.decision().code()), given.at(), given.act()))
                .orElseGet(() -> Step.toCome(words.t("contribution.step.answer"), due(row), ""));
    }

    /** Left out where the answer was not contested. */
    private List<Step> contest(ContributionRow row) {
        return row.contribution()
                .contest()
                .map(contest -> List.of(
                        taken(words.t("contest.step"), contest.at(), contest.act()),
                        contest.review()
                                .map(review -> taken(
                                        words.t("contest.step."
                                                + review.result().code()),
                                        review.at(),
                                        review.act()))
                                .orElseGet(() -> Step.toCome(words.t("contest.step.review"), due(row), ""))))
                .orElse(List.of());
    }

    private String due(ContributionRow row) {
        return row.clock()
                .map(clock -> words.t("contribution.step.due", words.date(clock.due())))
                .orElse("");
    }

    /** Left out where the answer leaves nothing to be done. */
    private Optional<Step> outcome(Contribution contribution) {
        String name = words.t("contribution.step.done");
        if (contribution.outcome().isPresent()) {
            return contribution.outcome().map(done -> taken(name, done.at(), done.act()));
        }
        Life life = contribution.life();
        return life.state().waiting() || life.leftToDo() ? Optional.of(Step.toCome(name, "", "")) : Optional.empty();
    }

    private Step taken(String name, Instant at, ActId act) {
        return Step.done(name, words.shortMoment(at), "", Optional.ofNullable(proofs.get(act)));
    }
}
