package org.multitude.contribution;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** The answer was given too long ago to be contested. */
public final class ContestTooLate extends Refusal {
    ContestTooLate(int days) {
        super(HttpStatus.CONFLICT, "contest.too-late", days);
    }
}
