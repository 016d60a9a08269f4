package org.multitude.community;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** As many things are pinned as may be. */
public final class TooManyPins extends Refusal {
    TooManyPins() {
        super(HttpStatus.CONFLICT, "community.too-many-pins", Pin.MOST);
    }
}
