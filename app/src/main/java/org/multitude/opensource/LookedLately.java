package org.multitude.opensource;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** Nothing had changed the last time that licence files were looked for, which was a moment ago. */
final class LookedLately extends Refusal {
    LookedLately() {
        super(HttpStatus.TOO_MANY_REQUESTS, "opensource.looked-lately");
    }
}
