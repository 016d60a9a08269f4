package org.multitude.identity;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** A secret link was used, is too old, was replaced, or never was one. */
public final class LinkSpent extends Refusal {
    LinkSpent() {
        super(HttpStatus.GONE, "identity.link-spent");
    }
}
