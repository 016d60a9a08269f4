package org.multitude.community;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** The only facilitator of a community wants to leave it. */
public final class LastFacilitator extends Refusal {
    public LastFacilitator() {
        super(HttpStatus.CONFLICT, "community.last-facilitator");
    }
}
