package org.multitude.contribution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.multitude.commons.CommonsEntry;
import org.multitude.platform.text.Markdown;
import org.multitude.platform.text.Prose;
import org.multitude.platform.web.AnswerClock;

/**
 * A contribution in a list.
 *
 * @param contribution the contribution
 * @param commons what it was brought to
 * @param kind its kind
 * @param standing where it stands
 * @param clock its answer clock, where something was promised
 */
public record ContributionRow(
        Contribution contribution,
        CommonsEntry commons,
        ContributionKind kind,
        Standing standing,
        Optional<Countdown> clock) {
    private static final int LONGEST_EXCERPT = 200;

    /** An answer clock with its last day. */
    public record Countdown(AnswerClock clock, LocalDate due) {}

    static ContributionRow of(Contribution contribution, CommonsEntry commons, ContributionKind kind, Instant now) {
        Optional<Countdown> clock = contribution
                .promise()
                .flatMap(promise -> contribution.clock(now).map(drawn -> new Countdown(drawn, promise.due())));
        return new ContributionRow(contribution, commons, kind, Standing.of(contribution, now), clock);
    }

    /** Path of its page. */
    public String address() {
        return contribution.address(commons);
    }

    /** Tag of its answer. */
    public Standing verdict() {
        return Standing.of(contribution.answer().orElseThrow().decision());
    }

    /** Path of the page that shows the part it is about. */
    public Optional<String> placeAddress() {
        return contribution.submission().place().flatMap(place -> kind.placeAddress(commons, place));
    }

    /** Start of the reasons of its answer, on one line and without marks. */
    public String excerpt() {
        String reasons = Prose.line(Markdown.plain(contribution
                .review()
                .map(Contribution.Review::reasons)
                .orElseGet(() -> contribution.answer().orElseThrow().reasons())));
        return reasons.length() <= LONGEST_EXCERPT
                ? reasons
                : reasons.substring(0, LONGEST_EXCERPT).replaceAll("\\s+\\S*$", "") + "…";
    }

    /** Whether it can still be merged into another. */
    public boolean mayBeMerged() {
        return contribution.life().canBeMerged();
    }

    /** Whether an office can still take it in charge. */
    public boolean mayBeAcknowledged() {
        return contribution.life().canBeAcknowledged();
    }

    /** Whether it can still be answered. */
    public boolean mayBeAnswered() {
        return contribution.life().canBeAnswered();
    }

    /** Tag of what the body decided when its answer was contested. */
    public Standing reviewed() {
        return Standing.of(contribution.review().orElseThrow().decision());
    }

    /** Whether an answer that was contested can still be reviewed. */
    public boolean mayBeReviewed() {
        return contribution.life().canBeReviewed();
    }

    /** Whether the answer can still be contested. */
    public boolean mayBeContested() {
        return contribution.life().canBeContested();
    }

    /** Whether something announced can still be said to be done. */
    public boolean mayBeFinished() {
        return contribution.life().canBeFinished();
    }
}
