package org.multitude.opensource;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** An inventory already named the software of this repository, under another body. */
public final class SoftwareKnown extends Refusal {
    SoftwareKnown(String address, String body) {
        super(HttpStatus.CONFLICT, "opensource.software-known", address, body);
    }
}
