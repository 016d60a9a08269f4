package org.multitude.community;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** Something is to be changed or joined that is cancelled or over. */
public final class MeetingOver extends Refusal {
    public MeetingOver() {
        super(HttpStatus.CONFLICT, "community.meeting-over");
    }
}
