package org.multitude.contribution;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.multitude.identity.PersonId;
import org.multitude.notification.Notice;
import org.multitude.notification.Notifications;
import org.multitude.record.ActId;
import org.springframework.stereotype.Component;

/**
 * To whom a message of a discussion is addressed: to those who wrote in it under their names, a few at a time. There is no list
 * of people to search, and nobody is told more than a few times a day from one discussion or by one author.
 */
@Component
class Addressing {
    /** Most people to whom one message is addressed. */
    static final int MOST = 5;

    private static final int OFFERED = 12;
    private static final int A_DAY_FROM_HERE = 3;
    private static final int A_DAY_BY_ONE = 5;
    private static final Duration DAY = Duration.ofDays(1);

    private final AddressedStore store;
    private final CommentStore comments;
    private final Quotes quotes;
    private final Notifications notifications;

    Addressing(AddressedStore store, CommentStore comments, Quotes quotes, Notifications notifications) {
        this.store = store;
        this.comments = comments;
        this.quotes = quotes;
        this.notifications = notifications;
    }

    /** Those to whom a reader may address a message. */
    List<Participant> offered(Contribution contribution, PersonId reader) {
        List<Participant> wrote = participants(contribution, store.lately(contribution.id(), OFFERED)).values().stream()
                .sorted(Comparator.comparing(Participant::at).reversed())
                .toList();
        return Stream.concat(
                        wrote.stream(),
                        submitter(contribution)
                                .filter(author -> wrote.stream().noneMatch(other -> same(other, author)))
                                .stream())
                .filter(other -> !other.author().person().equals(reader))
                .toList();
    }

    /**
     * Those whom an author chose, each once.
     *
     * @param things something that each of them wrote
     * @throws CannotAddress when they are too many, one did not write here under her name, or was told enough today
     */
    List<Participant> chosen(Contribution contribution, PersonId author, Collection<UUID> things, Instant now) {
        Set<UUID> each = Set.copyOf(things);
        if (each.size() > MOST) {
            throw CannotAddress.many();
        }
        Map<UUID, Participant> found = participants(contribution, each);
        if (!found.keySet().containsAll(each)
                || found.values().stream().anyMatch(one -> one.author().person().equals(author))) {
            throw CannotAddress.gone();
        }
        List<Participant> people = new ArrayList<>(found.values().stream()
                .collect(Collectors.toMap(one -> one.author().person(), Function.identity(), (one, again) -> one))
                .values());
        for (Participant one : people) {
            if (enough(one.author().person(), contribution, author, now)) {
                throw CannotAddress.enough(one.name());
            }
        }
        return people;
    }

    private boolean enough(PersonId person, Contribution contribution, PersonId author, Instant now) {
        AddressedStore.Times times = store.times(person, contribution.id(), author, now.minus(DAY));
        return times.here() >= A_DAY_FROM_HERE || times.ofOne() >= A_DAY_BY_ONE;
    }

    /** Keeps to whom a message is addressed, and notes that they are to be told, and whoever it quotes. */
    void address(Comment written, Contribution contribution, List<Participant> people) {
        Instant now = written.at();
        PersonId author = written.author().person();
        store.forget(now.minus(DAY.multipliedBy(2)));
        if (!people.isEmpty()) {
            store.address(written.id(), people.stream().map(Participant::thing).toList());
            people.forEach(one ->
                    store.tell(written.id(), contribution.id(), one.author().person(), true, now));
        }
        written.quote()
                .flatMap(quote -> quotes.author(contribution, quote))
                .map(Author::person)
                .filter(person -> !person.equals(author) && !enough(person, contribution, author, now))
                .ifPresent(person -> store.tell(written.id(), contribution.id(), person, false, now));
    }

    /** Tells those to whom a message is addressed, and whom it quotes. */
    void tell(ActId act, Comment written, Contribution contribution, String address) {
        store.told(written.id())
                .forEach((person, named) -> notifications.tell(
                        person,
                        Notice.of(
                                act,
                                named ? "address.tell.named" : "address.tell.quoted",
                                written.id().on(address),
                                contribution.title())));
    }

    /** To whom these messages of a discussion are addressed, while they show their names. */
    Map<CommentId, List<Addressee>> of(Contribution contribution, String address, List<Comment> said) {
        Map<CommentId, List<UUID>> named =
                store.of(said.stream().map(Comment::id).toList());
        Map<UUID, Participant> found = participants(
                contribution, named.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        Map<CommentId, List<Addressee>> addressed = new HashMap<>();
        named.forEach((comment, things) -> addressed.put(
                comment,
                things.stream()
                        .map(found::get)
                        .filter(Objects::nonNull)
                        .map(one -> new Addressee(
                                one.name(),
                                one.thing().equals(contribution.id().value())
                                        ? address
                                        : new CommentId(one.thing()).on(address)))
                        .toList()));
        return addressed;
    }

    /** Field of an act: what those wrote to whom a message is addressed. */
    static String field(Stream<UUID> named) {
        return named.map(UUID::toString).sorted().collect(Collectors.joining("+"));
    }

    private Map<UUID, Participant> participants(Contribution contribution, Collection<UUID> things) {
        if (things.isEmpty()) {
            return Map.of();
        }
        return Stream.concat(
                        comments.byIds(things).stream()
                                .filter(comment -> comment.contribution().equals(contribution.id())
                                        && comment.onBehalf().isEmpty())
                                .flatMap(comment ->
                                        participant(comment.id().value(), comment.author(), comment.at()).stream()),
                        submitter(contribution).filter(author -> things.contains(author.thing())).stream())
                .collect(Collectors.toMap(Participant::thing, Function.identity()));
    }

    private static Optional<Participant> submitter(Contribution contribution) {
        return participant(
                contribution.id().value(),
                contribution.submission().author(),
                contribution.submission().at());
    }

    private static Optional<Participant> participant(UUID thing, Author author, Instant at) {
        return author.name().map(name -> new Participant(thing, author, name, at));
    }

    private static boolean same(Participant one, Participant other) {
        return one.author().person().equals(other.author().person());
    }
}
