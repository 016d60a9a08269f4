package org.multitude.contribution;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** No contribution of this kind can be brought to this commons. */
public final class KindNotOffered extends Refusal {
    KindNotOffered() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "contribution.kind-not-offered");
    }
}
