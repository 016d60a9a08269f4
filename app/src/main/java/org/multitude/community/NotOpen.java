package org.multitude.community;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** Somebody wants to join a community that one joins otherwise. */
public final class NotOpen extends Refusal {
    public NotOpen() {
        super(HttpStatus.CONFLICT, "community.not-open");
    }
}
