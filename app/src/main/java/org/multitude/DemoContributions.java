package org.multitude;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.multitude.commons.CommonsId;
import org.multitude.contribution.AcknowledgeContribution;
import org.multitude.contribution.AnswerContribution;
import org.multitude.contribution.CommentContribution;
import org.multitude.contribution.ContestAnswer;
import org.multitude.contribution.Contribution;
import org.multitude.contribution.ContributionId;
import org.multitude.contribution.Contributions;
import org.multitude.contribution.Decision;
import org.multitude.contribution.FinishContribution;
import org.multitude.contribution.Place;
import org.multitude.contribution.ReviewAnswer;
import org.multitude.contribution.ReviewResult;
import org.multitude.contribution.SayListening;
import org.multitude.contribution.SaySatisfaction;
import org.multitude.contribution.SubmitContribution;
import org.multitude.contribution.Usefulness;
import org.multitude.identity.Organizations;
import org.multitude.identity.PersonId;
import org.springframework.stereotype.Component;

/** What is contributed in the demonstration, and what becomes of it. */
@Component
class DemoContributions implements DemoDeeds {
    private final SubmitContribution submit;
    private final CommentContribution comment;
    private final AcknowledgeContribution acknowledge;
    private final AnswerContribution answer;
    private final FinishContribution finish;
    private final ContestAnswer contest;
    private final ReviewAnswer review;
    private final SaySatisfaction satisfaction;
    private final SayListening listening;
    private final Organizations organizations;
    private final Contributions contributions;

    DemoContributions(
            SubmitContribution submit,
            CommentContribution comment,
            AcknowledgeContribution acknowledge,
            AnswerContribution answer,
            FinishContribution finish,
            ContestAnswer contest,
            ReviewAnswer review,
            SaySatisfaction satisfaction,
            SayListening listening,
            Organizations organizations,
            Contributions contributions) {
        this.submit = submit;
        this.comment = comment;
        this.acknowledge = acknowledge;
        this.answer = answer;
        this.finish = finish;
        this.contest = contest;
        this.review = review;
        this.satisfaction = satisfaction;
        this.listening = listening;
        this.organizations = organizations;
        this.contributions = contributions;
    }

    @Override
    public Map<String, Function<DemoStep, Optional<UUID>>> all() {
        return Map.of(
                "contribute", this::submit,
                "comment", this::comment,
                "acknowledge", this::acknowledge,
                "answer", this::answer,
                "finish", this::finish,
                "contest", this::contest,
                "review", this::review,
                "say-useful", this::sayUseful,
                "say-listens", this::sayListens);
    }

    private Optional<UUID> submit(DemoStep step) {
        Optional<Place> place = step.maybe("row")
                .<Place>map(row -> new Place.Row(Long.parseLong(row), step.maybe("column")))
                .or(() -> step.maybe("place").map(Place.InWords::new));
        return Optional.of(submit.submit(
                        step.id("by", PersonId::new),
                        step.id("commons", CommonsId::new),
                        new SubmitContribution.Draft(
                                step.text("kind"), step.text("title"), step.prose("text"), place, false))
                .id()
                .value());
    }

    private Optional<UUID> comment(DemoStep step) {
        comment.comment(
                step.id("by", PersonId::new),
                step.id("contribution", ContributionId::new),
                new CommentContribution.Draft(step.prose("text"), false, step.yes("forTheBody")));
        return Optional.empty();
    }

    private Optional<UUID> acknowledge(DemoStep step) {
        Contribution contribution = contribution(step);
        acknowledge.acknowledge(
                step.id("by", PersonId::new), contribution.id(), contribution.version(), step.text("office"));
        return Optional.empty();
    }

    private Optional<UUID> answer(DemoStep step) {
        Contribution contribution = contribution(step);
        answer.answer(
                step.id("by", PersonId::new),
                contribution.id(),
                contribution.version(),
                new AnswerContribution.Draft(
                        Decision.of(step.text("decision")),
                        step.prose("reasons"),
                        step.maybeProse("follows"),
                        step.text("office")));
        return Optional.empty();
    }

    private Optional<UUID> finish(DemoStep step) {
        Contribution contribution = contribution(step);
        finish.finish(
                step.id("by", PersonId::new),
                contribution.id(),
                contribution.version(),
                new FinishContribution.Draft(step.prose("outcome"), Optional.empty(), List.of(), Optional.empty()));
        return Optional.empty();
    }

    private Optional<UUID> contest(DemoStep step) {
        Contribution contribution = contribution(step);
        contest.contest(step.id("by", PersonId::new), contribution.id(), contribution.version(), step.prose("reasons"));
        return Optional.empty();
    }

    /** A first answer that is changed is accepted. */
    private Optional<UUID> review(DemoStep step) {
        Contribution contribution = contribution(step);
        ReviewResult result = ReviewResult.of(step.text("result"));
        review.review(
                step.id("by", PersonId::new),
                contribution.id(),
                contribution.version(),
                new ReviewAnswer.Draft(
                        result,
                        result == ReviewResult.CHANGED ? Optional.of(Decision.ACCEPTED) : Optional.empty(),
                        step.prose("reasons"),
                        step.maybeProse("follows"),
                        step.text("office")));
        return Optional.empty();
    }

    private Optional<UUID> sayUseful(DemoStep step) {
        satisfaction.say(
                step.id("by", PersonId::new),
                step.id("contribution", ContributionId::new),
                Usefulness.of(step.text("useful")).orElseThrow(() -> step.mistake("says neither yes, partly nor no")));
        return Optional.empty();
    }

    /** Of the body that the contribution was made to. */
    private Optional<UUID> sayListens(DemoStep step) {
        listening.say(
                step.id("by", PersonId::new),
                organizations.find(contribution(step).body()).orElseThrow(() -> step.mistake("names no body")),
                Usefulness.of(step.text("listens")).orElseThrow(() -> step.mistake("says neither yes, partly nor no")));
        return Optional.empty();
    }

    private Contribution contribution(DemoStep step) {
        return contributions
                .find(step.id("contribution", ContributionId::new))
                .orElseThrow(() -> step.mistake("names no contribution"));
    }
}
