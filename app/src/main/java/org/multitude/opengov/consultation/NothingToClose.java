package org.multitude.opengov.consultation;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** The consultation is closed already. */
public final class NothingToClose extends Refusal {
    NothingToClose() {
        super(HttpStatus.CONFLICT, "consultation.already-closed");
    }
}
