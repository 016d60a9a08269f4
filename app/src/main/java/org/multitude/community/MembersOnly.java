package org.multitude.community;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** Something that only members of the community do. */
public final class MembersOnly extends Refusal {
    public MembersOnly() {
        super(HttpStatus.FORBIDDEN, "community.members-only");
    }
}
