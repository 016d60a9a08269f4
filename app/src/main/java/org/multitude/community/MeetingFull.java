package org.multitude.community;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** As many registered for a meeting as may. */
public final class MeetingFull extends Refusal {
    public MeetingFull() {
        super(HttpStatus.CONFLICT, "community.meeting-full");
    }
}
