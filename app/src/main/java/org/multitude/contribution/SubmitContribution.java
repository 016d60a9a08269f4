package org.multitude.contribution;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.Register;
import org.multitude.contribution.Contribution.Submission;
import org.multitude.identity.Attestation;
import org.multitude.identity.Attestations;
import org.multitude.identity.Organization;
import org.multitude.identity.Organizations;
import org.multitude.identity.People;
import org.multitude.identity.PersonId;
import org.multitude.notification.Following;
import org.multitude.platform.text.Prose;
import org.multitude.platform.web.NotFound;
import org.multitude.platform.web.SignInNeeded;
import org.multitude.record.Act;
import org.multitude.record.ActId;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings a contribution to a commons; anyone with an account may, and follows what becomes of it. */
@Service
public class SubmitContribution {
    private final ContributionStore contributions;
    private final Kinds kinds;
    private final Promises promises;
    private final Register register;
    private final Organizations organizations;
    private final People people;
    private final Attestations attestations;
    private final Following following;
    private final Relay relay;
    private final PublicRecord record;
    private final Clock clock;

    SubmitContribution(
            ContributionStore contributions,
            Kinds kinds,
            Promises promises,
            Register register,
            Organizations organizations,
            People people,
            Attestations attestations,
            Following following,
            Relay relay,
            PublicRecord record,
            Clock clock) {
        this.contributions = contributions;
        this.kinds = kinds;
        this.promises = promises;
        this.register = register;
        this.organizations = organizations;
        this.people = people;
        this.attestations = attestations;
        this.following = following;
        this.relay = relay;
        this.record = record;
        this.clock = clock;
    }

    /**
     * What somebody brings.
     *
     * @param kind code of its kind
     * @param title in a line
     * @param text the rest
     * @param place what part of the commons it is about
     * @param showName whether her public name may be shown
     */
    public record Draft(String kind, String title, Prose text, Optional<Place> place, boolean showName) {}

    /**
     * Submits it: from now on the body that answers for the commons owes an answer. One whose people are not here owes
     * none: it is relayed to the contact point that the body published.
     *
     * @throws NotFound when the commons is not public
     * @throws KindNotOffered when this kind cannot be brought to it
     */
    @Transactional
    public Contribution submit(PersonId person, CommonsId commons, Draft draft) {
        // Held, so that a claim at the same moment starts the clock of this one too, and a transfer takes it along.
        organizations.held(register.shown(commons).body());
        CommonsEntry entry = register.shown(commons);
        ContributionKind kind = kinds.find(entry.kind(), draft.kind()).orElseThrow(KindNotOffered::new);
        Author author = Author.of(
                people.find(person).orElseThrow(SignInNeeded::new), attestations.of(person), draft.showName());
        Organization body = organizations.held(entry.body()).orElseThrow(NotFound::new);
        boolean claimed = body.claimed();
        Optional<Integer> promised = claimed ? Optional.of(promises.days(body.id(), kind)) : Optional.empty();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ContributionId id = ContributionId.random();
        int number = contributions.nextNumber(commons);
        ActId act = record.append(act(id, number, entry, draft, author, promised, now));
        Contribution contribution = new Contribution(
                id,
                commons,
                entry.body(),
                number,
                kind.code(),
                Life.SUBMITTED.state(),
                1,
                new Submission(
                        draft.title(),
                        draft.text().text(),
                        draft.place(),
                        author,
                        now,
                        act,
                        promised,
                        Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                false);
        contributions.insert(contribution);
        if (!claimed) {
            relay.queue(contribution, entry, body);
        }
        following.follow(person, id.value());
        return contribution;
    }

    private static Act act(
            ContributionId id,
            int number,
            CommonsEntry entry,
            Draft draft,
            Author author,
            Optional<Integer> promised,
            Instant now) {
        Act.Draft act = Act.of("contribution.submitted", id.value())
                .body(entry.body().value())
                .about(entry.id().value())
                .token("commons", entry.id().toString())
                .token("number", Integer.toString(number))
                .token("kind", draft.kind())
                .token("state", State.SUBMITTED.code())
                .commit("title", draft.title())
                .commit("text", draft.text().text())
                .commit("authorKind", author.kind().code())
                .commit("authorAttested", author.attested().map(Attestation.Way::code))
                .commit("authorName", author.name())
                .commit("submittedAt", now.toString());
        Fields.of(draft.place()).forEach((name, value) -> act.commit(name, value));
        promised.ifPresent(days -> act.token("promisedDays", Integer.toString(days)));
        return act.at(now);
    }
}
