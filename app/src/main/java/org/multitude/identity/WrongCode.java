package org.multitude.identity;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** This is no code of her second factor, or one that was used before. */
public final class WrongCode extends Refusal {
    WrongCode() {
        super(HttpStatus.FORBIDDEN, "signin.wrong-code");
    }
}
