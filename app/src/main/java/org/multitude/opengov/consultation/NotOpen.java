package org.multitude.opengov.consultation;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** Nobody votes or proposes before the first day, after the last one, or once it is closed. */
public final class NotOpen extends Refusal {
    NotOpen() {
        super(HttpStatus.CONFLICT, "consultation.not-open");
    }
}
