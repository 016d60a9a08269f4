package org.multitude.community;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** Somebody who was declined asks again within some days. */
public final class AskedBefore extends Refusal {
    public AskedBefore() {
        super(HttpStatus.CONFLICT, "community.asked-before");
    }
}
