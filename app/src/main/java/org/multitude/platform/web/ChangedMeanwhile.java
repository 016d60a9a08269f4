package org.multitude.platform.web;

import org.springframework.http.HttpStatus;

/** Somebody else changed the same thing after this form was opened. */
public final class ChangedMeanwhile extends Refusal {
    public ChangedMeanwhile() {
        super(HttpStatus.CONFLICT, "web.changed-meanwhile");
    }
}
