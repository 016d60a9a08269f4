package org.multitude.contribution;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsKind;
import org.multitude.commons.Register;
import org.multitude.commons.Visibility;
import org.multitude.identity.Organization;
import org.multitude.identity.OrganizationId;
import org.multitude.identity.Organizations;
import org.multitude.identity.People;
import org.multitude.identity.Person;
import org.multitude.identity.PersonId;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.NotFound;
import org.multitude.platform.web.Proof;
import org.multitude.record.ActId;
import org.multitude.record.ActsInWords;
import org.multitude.record.PublicRecord;
import org.multitude.record.RecordedAct;
import org.springframework.stereotype.Component;

/** Finds commons and contributions by their addresses, and gathers what their pages show. */
@Component
class Stories {
    private static final int ACTS = 12;
    private static final int COMMENTS = 50;

    private final ContributionStore contributions;
    private final CommentStore comments;
    private final Kinds kinds;
    private final Register register;
    private final Organizations organizations;
    private final People people;
    private final PublicRecord record;
    private final ActsInWords inWords;
    private final Clock clock;

    Stories(
            ContributionStore contributions,
            CommentStore comments,
            Kinds kinds,
            Register register,
            Organizations organizations,
            People people,
            PublicRecord record,
            ActsInWords inWords,
            Clock clock) {
        this.contributions = contributions;
        this.comments = comments;
        this.kinds = kinds;
        this.register = register;
        this.organizations = organizations;
        this.people = people;
        this.record = record;
        this.inWords = inWords;
        this.clock = clock;
    }

    /** Where a contribution is found: opening, end of the commons' address, number. */
    record Address(String opening, String slug, int number) {}

    CommonsEntry commons(String opening, String slug) {
        return CommonsKind.at(opening)
                .flatMap(kind -> register.find(kind, slug))
                .filter(entry -> entry.visibility() == Visibility.PUBLIC)
                .orElseThrow(NotFound::new);
    }

    Organization body(CommonsEntry commons) {
        return organizations.find(commons.body()).orElseThrow(NotFound::new);
    }

    ContributionRow row(Address address) {
        CommonsEntry commons = commons(address.opening(), address.slug());
        Contribution contribution =
                contributions.find(commons.id(), address.number()).orElseThrow(NotFound::new);
        return ContributionRow.of(
                contribution, commons, kinds.of(commons.kind(), contribution.kind()), clock.instant());
    }

    ContributionRow row(Contribution contribution) {
        CommonsEntry commons = register.find(contribution.commons())
                .filter(entry -> entry.visibility() == Visibility.PUBLIC)
                .orElseThrow(NotFound::new);
        return ContributionRow.of(
                contribution, commons, kinds.of(commons.kind(), contribution.kind()), clock.instant());
    }

    /** A contribution that the caller may answer for. */
    ContributionRow rowForStep(Address address, Caller caller) {
        ContributionRow row = row(address);
        organizations.requirePublisher(new PersonId(caller.id()), row.commons().body());
        return row;
    }

    Story story(Address address, Optional<Cursor> after, Caller caller, Words words) {
        ContributionRow row = row(address);
        Contribution contribution = row.contribution();
        Slice<Comment> thread = comments.thread(contribution.id(), after, COMMENTS);
        return new Story(
                row,
                body(row.commons()),
                new LifeLine(words, act -> proof(act, words)).steps(row),
                contribution.answer().flatMap(answer -> proof(answer.act(), words)),
                contribution.outcome().flatMap(outcome -> proof(outcome.act(), words)),
                thread,
                voices(thread.items()),
                inWords.tell(record.about(contribution.id().value(), ACTS), words),
                reader(row.commons(), caller));
    }

    Story.Reader reader(CommonsEntry commons, Caller caller) {
        return caller.account()
                .map(account -> new PersonId(account.id()))
                .flatMap(people::find)
                .map(person -> new Story.Reader(
                        true, organizations.mayPublish(person.id(), commons.body()), person.publicName()))
                .orElse(Story.Reader.ANYONE);
    }

    Optional<String> publicName(Caller caller) {
        return people.find(new PersonId(caller.id())).flatMap(Person::publicName);
    }

    /** Where the page of the discussion starts that ends with this comment; empty for the first page. */
    Optional<Cursor> pageBefore(Comment written) {
        return comments.before(written, COMMENTS - 1);
    }

    private Map<OrganizationId, Organization> voices(List<Comment> thread) {
        return organizations.byIds(thread.stream()
                .flatMap(comment -> comment.onBehalf().stream())
                .distinct()
                .toList());
    }

    private Optional<Proof> proof(ActId act, Words words) {
        return record.find(act).map(found -> proof(found, words));
    }

    private static Proof proof(RecordedAct act, Words words) {
        String address = "/record/act/" + act.id();
        return act.recorded() && act.index().isPresent()
                ? Proof.recorded(
                        act.hash(),
                        address,
                        words.t("contribution.act", act.index().get()))
                : Proof.pending(address, words.t("contribution.act.pending"));
    }
}
