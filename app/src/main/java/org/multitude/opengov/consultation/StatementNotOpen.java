package org.multitude.opengov.consultation;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** The statement was set aside, or is not published yet: nobody votes on it. */
public final class StatementNotOpen extends Refusal {
    StatementNotOpen() {
        super(HttpStatus.CONFLICT, "consultation.statement-not-open");
    }
}
