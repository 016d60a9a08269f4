package org.multitude.opengov.consultation;

import java.time.LocalDate;
import org.multitude.platform.text.Prose;

/**
 * What a consultation is opened with.
 *
 * @param question what is asked; the title of its page
 * @param lead what to know before voting
 * @param promise what the body will do with the result
 * @param firstDay first day of voting
 * @param lastDay last day of voting
 * @param moderation when the body reads what the public proposes
 * @param signedOut whether people without an account may vote
 */
public record ConsultationDraft(
        String question,
        Prose lead,
        Prose promise,
        LocalDate firstDay,
        LocalDate lastDay,
        Moderation moderation,
        boolean signedOut) {
    public ConsultationDraft {
        if (lastDay.isBefore(firstDay)) {
            throw new IllegalArgumentException("a consultation ends on or after its first day");
        }
    }
}
