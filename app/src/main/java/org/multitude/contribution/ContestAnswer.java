package org.multitude.contribution;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.multitude.contribution.Contribution.Contest;
import org.multitude.identity.PersonId;
import org.multitude.platform.text.Prose;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.ChangedMeanwhile;
import org.multitude.platform.web.NotAllowed;
import org.multitude.platform.web.NotFound;
import org.multitude.record.Act;
import org.multitude.record.ActId;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whoever submitted a contribution contests its answer, once: the body looks at it again, within the days it promised. */
@Service
public class ContestAnswer {
    /** Days after the answer in which it may be contested. */
    public static final int DAYS = 60;

    private final ContributionStore contributions;
    private final ReminderStore reminders;
    private final PublicRecord record;
    private final Clock clock;

    ContestAnswer(ContributionStore contributions, ReminderStore reminders, PublicRecord record, Clock clock) {
        this.contributions = contributions;
        this.reminders = reminders;
        this.record = record;
        this.clock = clock;
    }

    /** Last day on which an answer given at this moment may be contested. */
    static LocalDate until(Instant answeredAt) {
        return answeredAt.atZone(Words.ZONE).toLocalDate().plusDays(DAYS);
    }

    /**
     * Contests it.
     *
     * @throws NotAllowed when somebody else submitted it
     * @throws ChangedMeanwhile when a step was taken since this version
     * @throws NotNow when there is no answer, or it was contested already
     * @throws ContestTooLate when the answer is too old
     */
    @Transactional
    public void contest(PersonId person, ContributionId id, int version, Prose reasons) {
        Contribution contribution =
                contributions.lock(id).orElseThrow(NotFound::new).unlessErased();
        if (!contribution.submission().author().person().equals(person)) {
            throw new NotAllowed();
        }
        if (contribution.version() != version) {
            throw new ChangedMeanwhile();
        }
        State state = contribution.life().contest().state();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Contribution.Answer answer = contribution.answer().orElseThrow();
        if (now.atZone(Words.ZONE).toLocalDate().isAfter(until(answer.at()))) {
            throw new ContestTooLate(DAYS);
        }
        ActId act = record.append(Act.of("contribution.contested", id.value())
                .body(contribution.body().value())
                .about(contribution.commons().value(), answer.act().value())
                .token("state", state.code())
                .commit("contestReasons", reasons.text())
                .commit("contestedAt", now.toString())
                .at(now));
        contributions.contested(id, new Contest(reasons.text(), now, act, Optional.empty()));
        reminders.forget(id);
    }
}
