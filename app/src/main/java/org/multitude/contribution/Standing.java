package org.multitude.contribution;

import java.time.Instant;
import org.multitude.platform.web.AnswerClock;
import org.multitude.platform.web.Mark;

/**
 * Where a contribution stands, as a tag says it.
 *
 * @param mark the tag
 * @param words key of what it says instead of its own word, or empty
 * @param daysLate for a late one
 */
public record Standing(Mark mark, String words, long daysLate) {
    private static final String OWN = "";

    static Standing of(Contribution contribution, Instant now) {
        return switch (contribution.state()) {
            case SUBMITTED, ACKNOWLEDGED -> waiting(contribution, OWN, now);
            case CONTESTED -> waiting(contribution, "contest.contested", now);
            case ANSWERED -> of(contribution.decision().orElseThrow());
            case DONE -> new Standing(Mark.DONE, OWN, 0);
            case MERGED -> new Standing(Mark.DRAFT, "merge.merged", 0);
        };
    }

    private static Standing waiting(Contribution contribution, String words, Instant now) {
        int late = contribution.clock(now).map(AnswerClock::daysLate).orElse(0);
        return late > 0 ? new Standing(Mark.LATE, OWN, late) : new Standing(Mark.WAITING, words, 0);
    }

    /** The tag of an answer, whatever was done since. */
    static Standing of(Decision decision) {
        return switch (decision) {
            case ANSWERED -> new Standing(Mark.ACCEPTED, "contribution.answered", 0);
            case ACCEPTED -> new Standing(Mark.ACCEPTED, OWN, 0);
            case PARTLY_ACCEPTED -> new Standing(Mark.PARTLY_ACCEPTED, OWN, 0);
            case DECLINED -> new Standing(Mark.DECLINED, OWN, 0);
        };
    }
}
