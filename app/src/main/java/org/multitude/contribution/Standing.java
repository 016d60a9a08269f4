package org.multitude.contribution;

import java.time.Instant;
import org.multitude.platform.web.AnswerClock;
import org.multitude.platform.web.Mark;

/**
 * Where a contribution stands, as a tag says it.
 *
 * @param mark the tag
 * @param answered whether the tag says that a question was answered, instead of its own word
 * @param daysLate for a late one
 */
public record Standing(Mark mark, boolean answered, long daysLate) {
    static Standing of(Contribution contribution, Instant now) {
        return switch (contribution.state()) {
            case SUBMITTED, ACKNOWLEDGED -> {
                int late = contribution.clock(now).map(AnswerClock::daysLate).orElse(0);
                yield late > 0 ? new Standing(Mark.LATE, false, late) : new Standing(Mark.WAITING, false, 0);
            }
            case ANSWERED -> of(contribution.answer().orElseThrow().decision());
            case DONE -> new Standing(Mark.DONE, false, 0);
        };
    }

    /** The tag of an answer, whatever was done since. */
    static Standing of(Decision decision) {
        return switch (decision) {
            case ANSWERED -> new Standing(Mark.ACCEPTED, true, 0);
            case ACCEPTED -> new Standing(Mark.ACCEPTED, false, 0);
            case PARTLY_ACCEPTED -> new Standing(Mark.PARTLY_ACCEPTED, false, 0);
            case DECLINED -> new Standing(Mark.DECLINED, false, 0);
        };
    }
}
