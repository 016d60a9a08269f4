package org.multitude.contribution;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.multitude.identity.PersonId;
import org.multitude.platform.text.Prose;
import org.multitude.platform.web.ChangedMeanwhile;
import org.multitude.platform.web.NotAllowed;
import org.multitude.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prepares an answer among colleagues, and has it approved by another of them. Private: none of it is an act. */
@Service
class DraftAnswer {
    private final StepCheck check;
    private final DeskStore desk;
    private final Clock clock;

    DraftAnswer(StepCheck check, DeskStore desk, Clock clock) {
        this.check = check;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * Keeps it.
     *
     * @throws NotNow when it was answered already
     */
    @Transactional
    void draft(PersonId by, ContributionId id, AnswerContribution.Draft answer) {
        Contribution contribution = check.lock(by, id);
        if (!contribution.life().canBeAnswered()) {
            throw new NotNow(contribution.life());
        }
        desk.draft(
                id,
                new AnswerDraft(
                        answer.decision(),
                        answer.reasons().text(),
                        answer.whatFollows().map(Prose::text),
                        answer.office(),
                        by,
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        Optional.empty()));
    }

    /**
     * Approves it as it is.
     *
     * @throws NotAllowed when it is her own
     * @param version of the contribution that she read
     * @throws NotFound when there is no draft, or another one than she read
     * @throws ChangedMeanwhile when the contribution was corrected since, or a step was taken
     */
    @Transactional
    void approve(PersonId by, ContributionId id, int version, String readAt) {
        if (check.lock(by, id).version() != version) {
            throw new ChangedMeanwhile();
        }
        AnswerDraft draft = desk.draft(id)
                .filter(found -> found.writtenAt().toString().equals(readAt))
                .orElseThrow(NotFound::new);
        if (draft.author().equals(by)) {
            throw new NotAllowed();
        }
        desk.approve(id, by, clock.instant());
    }
}
