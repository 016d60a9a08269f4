package org.multitude.contribution;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.identity.OrganizationId;
import org.multitude.identity.PersonId;
import org.multitude.platform.web.AnswerClock;
import org.multitude.platform.web.NotFound;
import org.multitude.record.ActId;

/**
 * What somebody brought to a commons, and what became of it.
 *
 * @param id its random id, as in acts
 * @param commons what it was brought to
 * @param body organisation that answers
 * @param number its number among those brought to the same commons
 * @param kind code of its kind
 * @param state how far it has come
 * @param version number of steps taken, to notice two people taking one at once
 * @param submission what was brought
 * @param acknowledgement who took it in charge
 * @param answer what the body answered
 * @param contest that its author contested the answer, and what the body answered then
 * @param outcome what was done
 * @param merged which one is answered instead
 * @param relayedAt when it was sent to the contact point that an absent body had published
 * @param comments number of comments
 * @param erased whether what was brought was erased
 */
public record Contribution(
        ContributionId id,
        CommonsId commons,
        OrganizationId body,
        int number,
        String kind,
        State state,
        int version,
        Submission submission,
        Optional<Acknowledgement> acknowledgement,
        Optional<Answer> answer,
        Optional<Contest> contest,
        Optional<Outcome> outcome,
        Optional<Merged> merged,
        Optional<Instant> relayedAt,
        long comments,
        boolean erased) {
    /**
     * What was brought.
     *
     * @param title in a line
     * @param text the rest, in Markdown
     * @param place what part of the commons it is about
     * @param author who brought it
     * @param at when
     * @param act the act that recorded it
     * @param promisedDays days the body has to answer in; a body with nobody here promises nothing
     * @param clockSince since when these days run, where the people of the body came later
     */
    public record Submission(
            String title,
            String text,
            Optional<Place> place,
            Author author,
            Instant at,
            ActId act,
            Optional<Integer> promisedDays,
            Optional<Instant> clockSince) {
        /** The promise of the body, if it made one. */
        public Optional<Promise> promise() {
            return promisedDays.map(days -> Promise.from(clockSince.orElse(at), days));
        }
    }

    /**
     * An office of the body took it in charge.
     *
     * @param office its name
     * @param by who said so, never shown
     * @param at when
     * @param act the act that recorded it
     */
    public record Acknowledgement(String office, PersonId by, Instant at, ActId act) {}

    /**
     * What the body answered.
     *
     * @param decision what it decided
     * @param reasons why, in Markdown
     * @param whatFollows what it announces, in Markdown
     * @param office the office that answers
     * @param by who said so, never shown
     * @param at when
     * @param act the act that recorded it
     */
    public record Answer(
            Decision decision,
            String reasons,
            Optional<String> whatFollows,
            String office,
            PersonId by,
            Instant at,
            ActId act) {}

    /**
     * Whoever submitted it did not accept the answer.
     *
     * @param reasons why, in Markdown
     * @param at when
     * @param act the act that recorded it
     * @param review what the body answered then
     */
    public record Contest(String reasons, Instant at, ActId act, Optional<Review> review) {}

    /**
     * What the body answered to whoever contested its answer.
     *
     * @param decision what it decides now
     * @param result whether it changed its answer
     * @param reasons why, in Markdown
     * @param whatFollows what it announces now, in Markdown
     * @param office the office that answers
     * @param by who said so, never shown
     * @param at when
     * @param act the act that recorded it
     */
    public record Review(
            Decision decision,
            ReviewResult result,
            String reasons,
            Optional<String> whatFollows,
            String office,
            PersonId by,
            Instant at,
            ActId act) {}

    /**
     * What was done in the end.
     *
     * @param text in Markdown
     * @param address page that shows the change
     * @param change the act that made the change
     * @param by who said so, never shown
     * @param at when it was said
     * @param act the act that recorded it
     */
    public record Outcome(
            String text, Optional<String> address, Optional<ActId> change, PersonId by, Instant at, ActId act) {}

    /**
     * Another contribution asks the same and is answered.
     *
     * @param into which one
     * @param by who merged it, never shown
     * @param at when
     * @param act the act that recorded it
     */
    public record Merged(ContributionId into, PersonId by, Instant at, ActId act) {}

    /** The acts of its steps so far. */
    List<ActId> acts() {
        return Stream.of(
                        Optional.of(submission.act()),
                        acknowledgement.map(Acknowledgement::act),
                        answer.map(Answer::act),
                        contest.map(Contest::act),
                        review().map(Review::act),
                        outcome.map(Outcome::act),
                        merged.map(Merged::act))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Path of its page. */
    public String address(CommonsEntry entry) {
        return entry.address() + "/contributions/" + number;
    }

    /** Title in a line. */
    public String title() {
        return submission.title();
    }

    /** What the body answered when its answer was contested. */
    public Optional<Review> review() {
        return contest.flatMap(Contest::review);
    }

    /** What the body decided, in the end. */
    public Optional<Decision> decision() {
        return review().map(Review::decision).or(() -> answer.map(Answer::decision));
    }

    /** What the body announces, in the end. */
    public Optional<String> whatFollows() {
        return review().flatMap(Review::whatFollows).or(() -> answer.flatMap(Answer::whatFollows));
    }

    /** What the body promised: an answer, or a review once that was contested; nothing where another one is answered. */
    public Optional<Promise> promise() {
        if (merged.isPresent()) {
            return Optional.empty();
        }
        return contest.isEmpty()
                ? submission.promise()
                : submission
                        .promisedDays()
                        .map(days -> Promise.from(contest.orElseThrow().at(), days));
    }

    /** Its answer clock as it stands; empty where nothing was promised. */
    public Optional<AnswerClock> clock(Instant now) {
        Optional<Instant> given = contest.isEmpty() ? answer.map(Answer::at) : review().map(Review::at);
        return promise().map(promise -> given.map(promise::answered).orElseGet(() -> promise.waiting(now)));
    }

    /**
     * Itself, while it is there.
     *
     * @throws NotFound when it was erased
     */
    Contribution unlessErased() {
        if (erased) {
            throw new NotFound();
        }
        return this;
    }

    /** Whether it has an answer that holds. */
    boolean settled() {
        return state == State.ANSWERED || state == State.DONE;
    }

    Life life() {
        return new Life(
                state,
                state == State.ANSWERED
                        && decision()
                                .map(decided -> decided.leavesSomethingToDo(
                                        whatFollows().isPresent()))
                                .orElse(false),
                contest.isPresent());
    }
}
