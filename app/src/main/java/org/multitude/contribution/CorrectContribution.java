package org.multitude.contribution;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.multitude.commons.Register;
import org.multitude.identity.PersonId;
import org.multitude.platform.text.Prose;
import org.multitude.platform.web.ChangedMeanwhile;
import org.multitude.platform.web.NotAllowed;
import org.multitude.platform.web.NotFound;
import org.multitude.record.Act;
import org.multitude.record.ActId;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrects the title and the text of a contribution, by its author and until it is answered: an answer stays with the wording
 * that it answered. What stood before stays public.
 */
@Service
public class CorrectContribution {
    private final ContributionStore contributions;
    private final WordingStore wordings;
    private final DeskStore desk;
    private final Register register;
    private final PublicRecord record;
    private final Clock clock;

    CorrectContribution(
            ContributionStore contributions,
            WordingStore wordings,
            DeskStore desk,
            Register register,
            PublicRecord record,
            Clock clock) {
        this.contributions = contributions;
        this.wordings = wordings;
        this.desk = desk;
        this.register = register;
        this.record = record;
        this.clock = clock;
    }

    /** The new wording. */
    public record Draft(String title, Prose text) {}

    /**
     * Corrects it; the same words again change nothing.
     *
     * @throws NotFound when there is no such public contribution, or its words are gone
     * @throws NotAllowed when somebody else submitted it
     * @throws CannotCorrect when it has an answer, or was corrected too often
     * @throws ChangedMeanwhile when a step was taken, or it was corrected, since this version
     */
    @Transactional
    public void correct(PersonId person, ContributionId id, int version, Draft draft) {
        Contribution contribution =
                contributions.lock(id).orElseThrow(NotFound::new).unlessErased();
        register.shown(contribution.commons());
        Contribution.Submission said = contribution.submission();
        if (!said.author().person().equals(person)) {
            throw new NotAllowed();
        }
        CannotCorrect.unless(contribution);
        if (contribution.version() != version) {
            throw new ChangedMeanwhile();
        }
        if (said.title().equals(draft.title())
                && said.text().equals(draft.text().text())) {
            return;
        }
        int number = wordings.times(id.value()) + 1;
        if (number > Wording.MOST) {
            throw CannotCorrect.often();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ActId act = record.append(Act.of("contribution.corrected", id.value())
                .body(contribution.body().value())
                .about(contribution.commons().value())
                .commit("title", draft.title())
                .commit("text", draft.text().text())
                .commit(Wording.titleField(number), said.title())
                .commit(Wording.textField(number), said.text())
                .commit(Wording.untilField(number), now.toString())
                .at(now));
        wordings.insert(new Wording(id.value(), number, Optional.of(said.title()), said.text(), now, act));
        contributions.corrected(id, draft);
        desk.approvedNoMore(id);
    }
}
