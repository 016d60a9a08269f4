package org.multitude.opengov.consultation;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** Somebody proposed as many statements as one person may. */
public final class EnoughProposed extends Refusal {
    EnoughProposed(int most) {
        super(HttpStatus.CONFLICT, "consultation.enough-proposed", most);
    }
}
