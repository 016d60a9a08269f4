package org.multitude.contribution;

import java.time.Instant;
import java.util.Optional;
import org.multitude.identity.PersonId;
import org.multitude.platform.text.Prose;

/**
 * What somebody prepares as an answer; private to the body.
 *
 * @param decision what would be decided
 * @param reasons why, in Markdown
 * @param whatFollows what would be announced
 * @param office the office that would answer
 * @param author who wrote it last
 * @param writtenAt when
 * @param approvedBy who approved it as it is
 */
public record AnswerDraft(
        Decision decision,
        String reasons,
        Optional<String> whatFollows,
        String office,
        PersonId author,
        Instant writtenAt,
        Optional<PersonId> approvedBy) {
    /** Whether this is what was approved, by somebody else than its author. */
    boolean approves(AnswerContribution.Draft answer) {
        return approvedBy.filter(person -> !person.equals(author)).isPresent()
                && decision == answer.decision()
                && reasons.equals(answer.reasons().text())
                && whatFollows.equals(answer.whatFollows().map(Prose::text))
                && office.equals(answer.office());
    }
}
