package org.multitude.identity;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** Whoever has power here needs a second factor first. */
public final class SecondFactorNeeded extends Refusal {
    SecondFactorNeeded() {
        super(HttpStatus.FORBIDDEN, "signin.second-factor-needed");
    }
}
