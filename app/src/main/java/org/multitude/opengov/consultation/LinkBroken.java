package org.multitude.opengov.consultation;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** This account took part and broke the link with its votes: it neither changes them nor votes again. */
public final class LinkBroken extends Refusal {
    LinkBroken() {
        super(HttpStatus.CONFLICT, "consultation.link-broken");
    }
}
