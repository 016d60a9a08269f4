package org.multitude.contribution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.Register;
import org.multitude.identity.Organizations;
import org.multitude.identity.PersonId;
import org.multitude.notification.Following;
import org.multitude.notification.Notice;
import org.multitude.notification.Notifications;
import org.multitude.record.Follower;
import org.multitude.record.RecordedAct;
import org.springframework.stereotype.Component;

/**
 * Tells people what happened to contributions: those who publish for the body that one was submitted, its author and
 * everybody who follows it each step and each comment; who follows the commons, that one came, its answer and what it
 * changed. Nobody is told of what she did herself.
 */
@Component
class TellOfContributions implements Follower {
    private final ContributionStore contributions;
    private final CommentStore comments;
    private final WordingStore wordings;
    private final Register register;
    private final Organizations organizations;
    private final Notifications notifications;
    private final Following following;
    private final Addressing addressing;

    TellOfContributions(
            ContributionStore contributions,
            CommentStore comments,
            WordingStore wordings,
            Register register,
            Organizations organizations,
            Notifications notifications,
            Following following,
            Addressing addressing) {
        this.contributions = contributions;
        this.comments = comments;
        this.wordings = wordings;
        this.register = register;
        this.organizations = organizations;
        this.notifications = notifications;
        this.following = following;
        this.addressing = addressing;
    }

    @Override
    public String name() {
        return "contribution.tell";
    }

    @Override
    public void follow(List<RecordedAct> acts) {
        List<RecordedAct> own = acts.stream()
                .filter(act -> act.type().startsWith("contribution."))
                .toList();
        Map<ContributionId, Contribution> concerned = contributions.byIds(
                own.stream().map(ContributionTeller::contribution).distinct().toList());
        Map<CommonsId, CommonsEntry> entries = register.byIds(concerned.values().stream()
                .map(Contribution::commons)
                .distinct()
                .toList());
        for (RecordedAct act : own) {
            Contribution contribution = concerned.get(ContributionTeller.contribution(act));
            CommonsEntry entry = contribution == null ? null : entries.get(contribution.commons());
            if (contribution != null && entry != null && !contribution.erased()) {
                tell(act, contribution, entry);
            }
        }
    }

    private void tell(RecordedAct act, Contribution contribution, CommonsEntry entry) {
        String address = contribution.address(entry);
        switch (act.type()) {
            case "contribution.submitted" -> submitted(act, contribution, entry);
            case "contribution.corrected" -> {
                // It may be lost with a restored backup.
                if (wordings.of(contribution.id().value()).stream()
                        .noneMatch(wording -> wording.act().equals(act.id()))) {
                    return;
                }
                publishers(act, "contribution.tell.corrected", contribution, entry);
                followers(
                        act,
                        contribution,
                        address,
                        contribution.submission().author().person());
            }
            case "contribution.acknowledged" ->
                contribution.acknowledgement().ifPresent(given -> followers(act, contribution, address, given.by()));
            case "contribution.answered" ->
                contribution.answer().ifPresent(given -> answered(act, contribution, address, given.by()));
            case "contribution.contested" -> {
                // It may be lost with a restored backup.
                if (contribution.contest().isPresent()) {
                    publishers(act, "contest.tell.contested.body", contribution, entry);
                    everybody(
                            act,
                            contribution,
                            address,
                            contribution.submission().author().person());
                }
            }
            case "contribution.reviewed" ->
                contribution.review().ifPresent(given -> answered(act, contribution, address, given.by()));
            case "contribution.merged" ->
                contribution.merged().ifPresent(merged -> followers(act, contribution, address, merged.by()));
            case "contribution.unmerged" -> {
                if (contribution.merged().isEmpty()) {
                    notifications.tellFollowers(
                            contribution.id().value(),
                            Notice.of(act.id(), sentence(act), address, contribution.title()),
                            Optional.empty());
                }
            }
            case "contribution.done" ->
                contribution.outcome().ifPresent(done -> everybody(act, contribution, address, done.by()));
            case "contribution.commented" ->
                comments.byIds(List.of(act.thing())).stream()
                        .filter(comment -> !comment.erased())
                        .forEach(comment -> {
                            // First those whom it concerns: nobody is told of the same act twice.
                            addressing.tell(act.id(), comment, contribution, address);
                            followers(
                                    act,
                                    contribution,
                                    comment.id().on(address),
                                    comment.author().person());
                        });
            default -> {}
        }
    }

    /** Those who publish for the body, except whoever submitted it. */
    private void publishers(RecordedAct act, String sentence, Contribution contribution, CommonsEntry entry) {
        Notice notice = Notice.of(act.id(), sentence, contribution.address(entry), contribution.title(), entry.title());
        PersonId author = contribution.submission().author().person();
        organizations.publishers(entry.body()).stream()
                .filter(publisher -> !publisher.equals(author))
                .forEach(publisher -> notifications.tell(publisher, notice));
    }

    private void submitted(RecordedAct act, Contribution contribution, CommonsEntry entry) {
        publishers(act, "contribution.tell.submitted", contribution, entry);
        notifications.tellFollowers(
                entry.id().value(),
                Notice.of(
                        act.id(),
                        "contribution.tell.submitted",
                        contribution.address(entry),
                        contribution.title(),
                        entry.title()),
                Optional.of(contribution.submission().author().person()));
    }

    /** Those who follow the contribution itself first: who also follows the commons is told of the contribution. */
    private void everybody(RecordedAct act, Contribution contribution, String address, PersonId actor) {
        followers(act, contribution, address, actor);
        notifications.tellFollowers(
                contribution.commons().value(),
                Notice.of(act.id(), sentence(act), address, contribution.title()),
                Optional.of(actor));
    }

    /** The author, if she follows it and does not act for the body, is asked in the same notice whether the answer is useful; then those who follow it. */
    private void answered(RecordedAct act, Contribution contribution, String address, PersonId by) {
        PersonId author = contribution.submission().author().person();
        if (!author.equals(by)
                && following.follows(author, contribution.id().value())
                && !organizations.mayPublish(author, contribution.body())) {
            // Nobody is told of the same act twice: this notice takes the place of the next one.
            notifications.tell(
                    author,
                    Notice.of(
                            act.id(),
                            "satisfaction." + sentence(act),
                            address + "#satisfaction",
                            contribution.title()));
        }
        everybody(act, contribution, address, by);
    }

    private void followers(RecordedAct act, Contribution contribution, String address, PersonId actor) {
        UUID thing = contribution.id().value();
        Notice notice = Notice.of(act.id(), sentence(act), address, contribution.title());
        notifications.tellFollowers(thing, notice, Optional.of(actor));
    }

    private static String sentence(RecordedAct act) {
        String step = act.type().substring("contribution.".length());
        Map<String, String> said = act.entry().tokens();
        String end = Optional.ofNullable(said.get("result"))
                .or(() -> Optional.ofNullable(said.get("decision")))
                .map(code -> "." + code)
                .orElse("");
        return "contribution.tell." + step + end;
    }
}
