package org.multitude.moderation;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** Who decided does not judge the appeal while there is somebody else. */
public final class SecondPairOfEyes extends Refusal {
    SecondPairOfEyes() {
        super(HttpStatus.FORBIDDEN, "moderation.second-pair-of-eyes");
    }
}
