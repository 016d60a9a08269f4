package org.multitude.contribution;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** What was written may not be corrected any more. */
public final class CannotCorrect extends Refusal {
    private CannotCorrect(String key, Object... arguments) {
        super(HttpStatus.CONFLICT, key, arguments);
    }

    /** The contribution is answered, or another one is answered in its place: the answer stays with what it answered. */
    static CannotCorrect answered() {
        return new CannotCorrect("correct.answered");
    }

    /** It was corrected as often as anything may be. */
    static CannotCorrect often() {
        return new CannotCorrect("correct.often", Wording.MOST);
    }
}
