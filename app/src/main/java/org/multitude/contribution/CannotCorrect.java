package org.multitude.contribution;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** What was written may not be corrected any more. */
public final class CannotCorrect extends Refusal {
    private CannotCorrect(String key, Object... arguments) {
        super(HttpStatus.CONFLICT, key, arguments);
    }

    /**
     * Lets pass what waits for its answer: an answer stays with what it answered.
     *
     * @throws CannotCorrect when it is answered, or merged into another one
     */
    static void unless(Contribution contribution) {
        if (contribution.merged().isPresent()) {
            throw new CannotCorrect("correct.merged");
        }
        if (!contribution.life().canBeAnswered()) {
            throw new CannotCorrect("correct.answered");
        }
    }

    /** It was corrected as often as anything may be. */
    static CannotCorrect often() {
        return new CannotCorrect("correct.often", Wording.MOST);
    }
}
