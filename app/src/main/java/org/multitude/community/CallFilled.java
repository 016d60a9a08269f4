package org.multitude.community;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** Somebody wants to take part in a call in which as many take part as are wanted. */
public final class CallFilled extends Refusal {
    public CallFilled() {
        super(HttpStatus.CONFLICT, "community.call-filled");
    }
}
