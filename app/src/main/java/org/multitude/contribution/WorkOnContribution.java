package org.multitude.contribution;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.multitude.identity.Organizations;
import org.multitude.identity.PersonId;
import org.multitude.platform.text.Prose;
import org.multitude.platform.web.NotAllowed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What those who publish for a body do among themselves before it answers: who deals with it, notes, who else was asked.
 * Private: none of it is an act.
 */
@Service
class WorkOnContribution {
    private final StepCheck check;
    private final DeskStore desk;
    private final Organizations organizations;
    private final Clock clock;

    WorkOnContribution(StepCheck check, DeskStore desk, Organizations organizations, Clock clock) {
        this.check = check;
        this.desk = desk;
        this.organizations = organizations;
        this.clock = clock;
    }

    /**
     * Gives it to a colleague, or to nobody.
     *
     * @throws NotAllowed when either of them does not publish for the body
     */
    @Transactional
    void assign(PersonId by, ContributionId id, Optional<PersonId> colleague) {
        Contribution contribution = check.lock(by, id);
        if (colleague.isEmpty()) {
            desk.unassign(id);
            return;
        }
        if (!organizations.mayPublish(colleague.get(), contribution.body())) {
            throw new NotAllowed();
        }
        desk.assign(id, colleague.get());
    }

    /** Leaves a note to colleagues. */
    @Transactional
    void note(PersonId by, ContributionId id, Prose text) {
        check.lock(by, id);
        desk.insert(
                id,
                new DeskStore.Note(
                        UUID.randomUUID(), by, text.text(), clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    /** Notes that another service or body was asked. */
    @Transactional
    void ask(PersonId by, ContributionId id, String whom, LocalDate since) {
        check.lock(by, id);
        desk.insert(id, new DeskStore.Asked(UUID.randomUUID(), whom, since, false));
    }

    /** They replied. */
    @Transactional
    void replied(PersonId by, ContributionId id, UUID asked) {
        check.lock(by, id);
        desk.replied(id, asked, clock.instant());
    }
}
