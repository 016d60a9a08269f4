package org.multitude.record;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** The log of this site no longer gives what its checkpoint signs: nothing that is read of it proves anything. */
final class DamagedLog extends Refusal {
    DamagedLog(Throwable cause) {
        super(HttpStatus.INTERNAL_SERVER_ERROR, "record.damaged");
        initCause(cause);
    }
}
