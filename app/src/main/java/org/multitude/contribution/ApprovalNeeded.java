package org.multitude.contribution;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** The body wants each answer approved by a second person, and nobody else approved this one. */
public final class ApprovalNeeded extends Refusal {
    ApprovalNeeded() {
        super(HttpStatus.CONFLICT, "desk.approval-needed");
    }
}
