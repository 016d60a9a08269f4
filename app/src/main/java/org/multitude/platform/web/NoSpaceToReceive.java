package org.multitude.platform.web;

import org.springframework.http.HttpStatus;

/** The disk took no more of what was being uploaded; nothing of it was kept. */
public final class NoSpaceToReceive extends Refusal {
    NoSpaceToReceive(Throwable cause) {
        super(HttpStatus.INSUFFICIENT_STORAGE, "web.no-space");
        initCause(cause);
    }
}
