package org.multitude.contribution;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.multitude.identity.NewAccounts;
import org.multitude.identity.Organization;
import org.multitude.identity.OrganizationId;
import org.multitude.identity.Organizations;
import org.multitude.identity.People;
import org.multitude.identity.Person;
import org.multitude.identity.PersonId;
import org.multitude.identity.PersonPages;
import org.multitude.notification.Following;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Proof;
import org.multitude.record.ActId;
import org.multitude.record.ActsInWords;
import org.multitude.record.PublicRecord;
import org.multitude.record.Seals;
import org.multitude.record.ToldAct;
import org.multitude.record.Writings;
import org.springframework.stereotype.Component;

/** Gathers what the page of a contribution shows. */
@Component
class Stories {
    private static final int ACTS = 12;
    private static final int COMMENTS = 50;
    private static final int BEFORE = 5;
    private static final int SAME = 50;

    private final FindContribution find;
    private final CommentStore comments;
    private final WordingStore wordings;
    private final Quotes quotes;
    private final Addressing addressing;
    private final AddressedStore addressed;
    private final ContributionStore contributions;
    private final ContributionLists lists;
    private final MergeContribution merge;
    private final SupportStore supports;
    private final SatisfactionStore satisfaction;
    private final ChangesOfCommons changes;
    private final Organizations organizations;
    private final People people;
    private final NewAccounts newcomers;
    private final PersonPages pages;
    private final Relay relay;
    private final Following following;
    private final PublicRecord record;
    private final ActsInWords inWords;
    private final Seals seals;
    private final Writings writings;
    private final Clock clock;

    Stories(
            FindContribution find,
            CommentStore comments,
            WordingStore wordings,
            Quotes quotes,
            Addressing addressing,
            AddressedStore addressed,
            ContributionStore contributions,
            ContributionLists lists,
            MergeContribution merge,
            SupportStore supports,
            SatisfactionStore satisfaction,
            ChangesOfCommons changes,
            Organizations organizations,
            People people,
            NewAccounts newcomers,
            PersonPages pages,
            Relay relay,
            Following following,
            PublicRecord record,
            ActsInWords inWords,
            Seals seals,
            Writings writings,
            Clock clock) {
        this.find = find;
        this.comments = comments;
        this.wordings = wordings;
        this.quotes = quotes;
        this.addressing = addressing;
        this.addressed = addressed;
        this.contributions = contributions;
        this.lists = lists;
        this.merge = merge;
        this.supports = supports;
        this.satisfaction = satisfaction;
        this.changes = changes;
        this.organizations = organizations;
        this.people = people;
        this.newcomers = newcomers;
        this.pages = pages;
        this.relay = relay;
        this.following = following;
        this.record = record;
        this.inWords = inWords;
        this.seals = seals;
        this.writings = writings;
        this.clock = clock;
    }

    Story story(FindContribution.Address address, Optional<Cursor> after, Form form, Page page) {
        Caller caller = page.caller();
        Words words = page.words();
        ContributionRow row = find.row(address);
        Contribution contribution = row.contribution();
        Slice<Comment> thread = comments.thread(contribution.id(), after, COMMENTS);
        Map<CommentId, Quoted> quoted = quotes.of(contribution, row.address(), thread.items());
        Optional<Quotable> quoting =
                id(form.value("quote")).flatMap(thing -> quotes.offered(contribution, row.address(), thing));
        Map<ActId, Proof> proofs = seals.of(contribution.acts(), words);
        return new Story(
                row,
                find.body(row.commons()),
                pages(contribution, thread.items()),
                relay.standing(contribution),
                new LifeLine(words, proofs).steps(row),
                proofs,
                clock.instant().atZone(Words.ZONE).toLocalDate(),
                contribution.merged().map(merged -> find.row(merged.into())),
                contribution.merged().isPresent()
                        ? List.of()
                        : lists.rows(contributions.mergedInto(contribution.id(), SAME)),
                contribution.outcome().flatMap(Contribution.Outcome::change).flatMap(act -> changes.told(act, words)),
                useful(contribution, caller),
                wordings.corrected(Stream.concat(
                                Stream.of(contribution.id().value()),
                                thread.items().stream()
                                        .map(comment -> comment.id().value()))
                        .toList()),
                thread,
                thread.next().flatMap(more -> comments.last(contribution.id())),
                quoted,
                quoting,
                addressing.of(contribution, row.address(), thread.items()),
                caller.account()
                        .filter(account -> !contribution.erased())
                        .map(account -> addressing.offered(contribution, new PersonId(account.id())))
                        .orElse(List.of()),
                voices(Stream.of(
                                thread.items().stream().map(Comment::onBehalf),
                                quoted.values().stream().map(Quoted::onBehalf),
                                quoting.stream().map(offer -> offer.whole().onBehalf()))
                        .flatMap(all -> all)),
                erasure(contribution, words),
                writings.erasures(thread.items().stream()
                        .filter(Comment::erased)
                        .map(comment -> comment.id().value())
                        .toList()),
                supports.count(contribution.id()),
                inWords.tell(record.about(contribution.id().value(), ACTS), words),
                reader(row, caller));
    }

    private Map<PersonId, String> pages(Contribution contribution, List<Comment> thread) {
        return pages.addresses(Stream.concat(
                        Stream.of(contribution.submission().author()),
                        thread.stream().map(Comment::author))
                .filter(author -> author.name().isPresent())
                .map(Author::person)
                .toList());
    }

    private Optional<ToldAct> erasure(Contribution contribution, Words words) {
        return contribution.erased()
                ? writings.erasure(contribution.id().value())
                        .map(act -> inWords.tell(List.of(act), words).getFirst())
                : Optional.empty();
    }

    private Story.Reader reader(ContributionRow row, Caller caller) {
        return caller.account()
                .map(account -> new PersonId(account.id()))
                .flatMap(people::find)
                .map(person -> new Story.Reader(
                        true,
                        organizations.mayPublish(person.id(), row.commons().body()),
                        following.follows(person.id(), row.contribution().id().value()),
                        supports.of(person.id(), row.contribution().id()).isPresent(),
                        addressed.wrote(person.id(), row.contribution().id()),
                        addressed.silent(person.id(), row.contribution().id()),
                        merge.may(person.id(), row.commons()),
                        person.publicName(),
                        Optional.of(person.id()),
                        person.administrator(),
                        newcomers.isNew(person)))
                .orElse(Story.Reader.ANYONE);
    }

    /** Whether little is known of the reader's account. */
    boolean fresh(Caller caller) {
        return caller.account()
                .filter(account -> newcomers.isNew(new PersonId(account.id())))
                .isPresent();
    }

    /** What the reader said of the answer, if it is her contribution. */
    private Optional<String> useful(Contribution contribution, Caller caller) {
        return caller.account()
                .filter(account ->
                        contribution.submission().author().person().value().equals(account.id()))
                .flatMap(account -> satisfaction.said(contribution.id()))
                .map(Usefulness::code);
    }

    Optional<String> publicName(Caller caller) {
        return people.find(new PersonId(caller.id())).flatMap(Person::publicName);
    }

    /** Where the part of a discussion begins in which a message is read; empty for the first part. */
    Optional<Cursor> partWith(FindContribution.Address address, CommentId id) {
        ContributionId contribution = find.row(address).contribution().id();
        return comments.byIds(List.of(id.value())).stream()
                .filter(comment -> comment.contribution().equals(contribution))
                .findFirst()
                .filter(comment -> comments.before(comment, COMMENTS - 1).isPresent())
                .flatMap(comment -> comments.before(comment, BEFORE));
    }

    private Map<OrganizationId, Organization> voices(Stream<Optional<OrganizationId>> bodies) {
        return organizations.byIds(bodies.flatMap(Optional::stream).distinct().toList());
    }

    private static Optional<UUID> id(String typed) {
        return CommentId.parse(typed).map(CommentId::value);
    }
}
