package org.multitude.community;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** A version of a charter is proposed while members still say what they think of another one. */
public final class CharterUnderWay extends Refusal {
    public CharterUnderWay() {
        super(HttpStatus.CONFLICT, "community.charter-under-way");
    }
}
