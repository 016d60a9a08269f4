package org.multitude.contribution;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.multitude.contribution.Contribution.Outcome;
import org.multitude.identity.PersonId;
import org.multitude.platform.text.Prose;
import org.multitude.record.Act;
import org.multitude.record.ActId;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the answer announced is done: the body says what changed, and where it is seen. */
@Service
public class FinishContribution {
    private final StepCheck check;
    private final ContributionStore contributions;
    private final PublicRecord record;
    private final Clock clock;

    FinishContribution(StepCheck check, ContributionStore contributions, PublicRecord record, Clock clock) {
        this.check = check;
        this.contributions = contributions;
        this.record = record;
        this.clock = clock;
    }

    /** What was done; {@code about} are acts and things that made the change, {@code change} the act to show. */
    public record Draft(Prose outcome, Optional<String> address, List<UUID> about, Optional<ActId> change) {}

    /** Says so on a version that somebody read. */
    @Transactional
    public void finish(PersonId person, ContributionId id, int version, Draft draft) {
        finish(person, check.lock(person, id, version), draft);
    }

    /** Says so in the transaction of the change itself. */
    @Transactional
    void finish(PersonId person, ContributionId id, Draft draft) {
        finish(person, check.lock(person, id), draft);
    }

    private void finish(PersonId person, Contribution contribution, Draft draft) {
        State state = contribution.life().finish().state();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ActId act = record.append(act(contribution, state, draft, now));
        contributions.done(
                contribution.id(),
                new Outcome(draft.outcome().text(), draft.address(), draft.change(), person, now, act));
    }

    private static Act act(Contribution contribution, State state, Draft draft, Instant now) {
        Act.Draft act = Act.of("contribution.done", contribution.id().value())
                .body(contribution.body().value())
                .about(concerned(contribution, draft.about()))
                .token("state", state.code())
                .commit("outcome", draft.outcome().text())
                .commit("outcomeAddress", draft.address())
                .commit("doneAt", now.toString());
        draft.change()
                .ifPresentOrElse(
                        change -> act.token("change", change.toString()), () -> act.commit("change", Optional.empty()));
        return act.at(now);
    }

    private static UUID[] concerned(Contribution contribution, List<UUID> about) {
        return Stream.concat(
                        Stream.of(
                                contribution.commons().value(),
                                contribution.answer().orElseThrow().act().value()),
                        about.stream())
                .distinct()
                .toArray(UUID[]::new);
    }
}
