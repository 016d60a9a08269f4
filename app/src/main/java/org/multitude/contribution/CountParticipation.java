package org.multitude.contribution;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multitude.community.Participation;
import org.multitude.identity.PersonId;
import org.multitude.record.Follower;
import org.multitude.record.RecordedAct;
import org.springframework.stereotype.Component;

/** Tells communities who takes part in what they look after, and when somebody responded first, as it is recorded. */
@Component
class CountParticipation implements Follower {
    private final ContributionStore contributions;
    private final CommentStore comments;
    private final ErasedStore erased;
    private final FirstResponseStore responses;
    private final Participation participation;

    CountParticipation(
            ContributionStore contributions,
            CommentStore comments,
            ErasedStore erased,
            FirstResponseStore responses,
            Participation participation) {
        this.contributions = contributions;
        this.comments = comments;
        this.erased = erased;
        this.responses = responses;
        this.participation = participation;
    }

    @Override
    public String name() {
        return "contribution.participation";
    }

    @Override
    public void restart() {
        responses.clear();
        participation.startAgain();
    }

    @Override
    public void follow(List<RecordedAct> acts) {
        List<RecordedAct> own = acts.stream()
                .filter(act -> act.type().startsWith("contribution."))
                .toList();
        Map<ContributionId, Contribution> concerned = contributions.byIds(
                own.stream().map(ContributionTeller::contribution).distinct().toList());
        for (RecordedAct act : own) {
            Contribution contribution = concerned.get(ContributionTeller.contribution(act));
            // Of what was erased meanwhile nobody is known any more.
            if (contribution != null && !contribution.erased()) {
                count(act, contribution);
            }
        }
    }

    private void count(RecordedAct act, Contribution contribution) {
        switch (act.type()) {
            case "contribution.submitted" -> {
                Author author = contribution.submission().author();
                participation.contributed(
                        contribution.commons(),
                        Optional.of(author.person())
                                .filter(there -> !erased.contributionOfNobody(
                                        contribution.id().value())),
                        author.kind(),
                        contribution.submission().at());
            }
            case "contribution.commented" ->
                comments.byIds(List.of(act.thing())).stream()
                        .filter(comment -> !comment.erased())
                        .forEach(comment -> {
                            Author author = comment.author();
                            participation.said(
                                    contribution.commons(),
                                    Optional.of(author.person())
                                            .filter(there -> !erased.commentOfNobody(
                                                    comment.id().value())),
                                    author.kind(),
                                    comment.at());
                            responded(contribution, author.person(), comment.at());
                        });
            case "contribution.acknowledged" ->
                contribution.acknowledgement().ifPresent(given -> responded(contribution, given.by(), given.at()));
            case "contribution.answered" ->
                contribution.answer().ifPresent(given -> responded(contribution, given.by(), given.at()));
            case "contribution.merged" ->
                contribution.merged().ifPresent(merged -> responded(contribution, merged.by(), merged.at()));
            default -> {}
        }
    }

    private void responded(Contribution contribution, PersonId by, Instant at) {
        if (!by.equals(contribution.submission().author().person()) && responses.first(contribution.id(), at)) {
            participation.responded(
                    contribution.commons(), contribution.submission().at(), at);
        }
    }
}
