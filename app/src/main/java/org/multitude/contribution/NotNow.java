package org.multitude.contribution;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** The contribution is not where this step starts from. */
public final class NotNow extends Refusal {
    NotNow(Life life) {
        super(HttpStatus.CONFLICT, "contribution.not-now", where(life));
    }

    private static String where(Life life) {
        return life.state() == State.ANSWERED && !life.leftToDo()
                ? "closed"
                : life.state().code();
    }
}
