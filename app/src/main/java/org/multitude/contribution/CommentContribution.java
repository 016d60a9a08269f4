package org.multitude.contribution;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multitude.commons.CommonsEntry;
import org.multitude.identity.Attestation;
import org.multitude.identity.Attestations;
import org.multitude.identity.OrganizationId;
import org.multitude.identity.Organizations;
import org.multitude.identity.People;
import org.multitude.identity.PersonId;
import org.multitude.platform.text.Prose;
import org.multitude.platform.web.NotFound;
import org.multitude.platform.web.SignInNeeded;
import org.multitude.record.Act;
import org.multitude.record.ActId;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds a message to the discussion of a contribution; anyone with an account may, a publisher also for the body. */
@Service
public class CommentContribution {
    private final ContributionStore contributions;
    private final CommentStore comments;
    private final Quotes quotes;
    private final Addressing addressing;
    private final StepCheck check;
    private final Organizations organizations;
    private final People people;
    private final Attestations attestations;
    private final PublicRecord record;
    private final Clock clock;

    CommentContribution(
            ContributionStore contributions,
            CommentStore comments,
            Quotes quotes,
            Addressing addressing,
            StepCheck check,
            Organizations organizations,
            People people,
            Attestations attestations,
            PublicRecord record,
            Clock clock) {
        this.contributions = contributions;
        this.comments = comments;
        this.quotes = quotes;
        this.addressing = addressing;
        this.check = check;
        this.organizations = organizations;
        this.people = people;
        this.attestations = attestations;
        this.record = record;
        this.clock = clock;
    }

    /**
     * A message.
     *
     * @param text what it says
     * @param showName whether the author's public name may be shown
     * @param forTheBody whether she speaks for the body that answers
     * @param quote what it quotes
     * @param addressed something that each of those wrote to whom it is addressed
     */
    public record Draft(Prose text, boolean showName, boolean forTheBody, Optional<Quote> quote, List<UUID> addressed) {
        public Draft {
            addressed = List.copyOf(addressed);
        }

        /** A message to everybody that quotes nothing. */
        public Draft(Prose text, boolean showName, boolean forTheBody) {
            this(text, showName, forTheBody, Optional.empty(), List.of());
        }
    }

    /**
     * Adds it.
     *
     * @throws NotFound when there is no such contribution
     * @throws CannotAddress when it may not be addressed to those who were chosen
     * @throws QuoteGone when what it quotes does not stand in this discussion
     * @throws org.multitude.platform.web.NotAllowed when she speaks for a body she does not publish for
     */
    @Transactional
    public Comment comment(PersonId person, ContributionId id, Draft draft) {
        Contribution contribution =
                contributions.lock(id).orElseThrow(NotFound::new).unlessErased();
        CommonsEntry entry = check.entry(contribution);
        Author author = Author.of(
                people.find(person).orElseThrow(SignInNeeded::new), attestations.of(person), draft.showName());
        Optional<OrganizationId> onBehalf = Optional.empty();
        if (draft.forTheBody()) {
            organizations.requirePublisher(person, entry.body());
            onBehalf = Optional.of(entry.body());
        }
        draft.quote().ifPresent(quote -> quotes.check(contribution, quote));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Participant> people = addressing.chosen(contribution, person, draft.addressed(), now);
        CommentId comment = CommentId.random();
        ActId act = record.append(act(comment, contribution, draft, people, author, onBehalf, now));
        Comment written =
                new Comment(comment, id, author, onBehalf, draft.text().text(), draft.quote(), now, act, false);
        comments.insert(written);
        addressing.address(written, contribution, people);
        contributions.countComment(id);
        return written;
    }

    private static Act act(
            CommentId comment,
            Contribution contribution,
            Draft draft,
            List<Participant> people,
            Author author,
            Optional<OrganizationId> onBehalf,
            Instant now) {
        Act.Draft act = Act.of("contribution.commented", comment.value())
                .body(onBehalf.map(OrganizationId::value))
                .about(contribution.id().value(), contribution.commons().value())
                .token("contribution", contribution.id().toString())
                .commit("text", draft.text().text())
                .commit("authorKind", author.kind().code())
                .commit("authorAttested", author.attested().map(Attestation.Way::code))
                .commit("authorName", author.name())
                .commit("writtenAt", now.toString());
        onBehalf.ifPresent(body -> act.token("onBehalf", body.toString()));
        draft.quote().ifPresent(quote -> {
            act.token("quoted", quote.thing().toString()).token("quotedWording", Integer.toString(quote.wording()));
            quote.passage().ifPresent(passage -> act.token("quotedPassage", Integer.toString(passage)));
        });
        if (!people.isEmpty()) {
            act.token("addressed", Addressing.field(people.stream().map(Participant::thing)));
        }
        return act.at(now);
    }
}
