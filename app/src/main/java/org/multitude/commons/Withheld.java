package org.multitude.commons;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** A decision of those who moderate keeps a commons from being shown. */
public final class Withheld extends Refusal {
    Withheld() {
        super(HttpStatus.GONE, "commons.withheld");
    }
}
