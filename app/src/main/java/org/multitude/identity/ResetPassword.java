package org.multitude.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets somebody who holds a secret link choose another password. */
@Service
class ResetPassword {
    private final SecretLinkStore links;
    private final PersonStore people;
    private final Passwords passwords;
    private final SetPassword set;
    private final RemoveSecondFactor factor;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ResetPassword(
            SecretLinkStore links,
            PersonStore people,
            Passwords passwords,
            SetPassword set,
            RemoveSecondFactor factor,
            TransactionTemplate transaction,
            Clock clock) {
        this.links = links;
        this.people = people;
        this.passwords = passwords;
        this.set = set;
        this.factor = factor;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Whose account this secret opens, without using it.
     *
     * @throws LinkSpent when it works no more
     */
    Person whose(String secret) {
        return find(secret).flatMap(link -> people.find(link.person())).orElseThrow(LinkSpent::new);
    }

    /**
     * Sets the password, then lets her in.
     *
     * @param enter opens her session, or asks for what else is needed, in the same transaction
     * @throws LinkSpent when the secret works no more
     */
    <T> T run(String secret, String next, Function<PersonId, T> enter) {
        // Before the hash, which costs: anybody can send anything here.
        whose(secret);
        String hash = passwords.hash(next);
        return Objects.requireNonNull(transaction.execute(status -> enter.apply(set(secret, hash))));
    }

    private Optional<SecretLink> find(String secret) {
        Instant now = clock.instant();
        return links.find(secret, LinkPurpose.RESET_PASSWORD, now)
                .or(() -> links.find(secret, LinkPurpose.START_AFRESH, now));
    }

    private PersonId set(String secret, String hash) {
        Instant now = clock.instant();
        boolean afresh = links.find(secret, LinkPurpose.START_AFRESH, now).isPresent();
        SecretLink link = links.take(secret, afresh ? LinkPurpose.START_AFRESH : LinkPurpose.RESET_PASSWORD, now)
                .orElseThrow(LinkSpent::new);
        people.lock(link.person());
        Person person = people.find(link.person()).orElseThrow(LinkSpent::new);
        if (link.email().isPresent() && !link.email().equals(Optional.of(person.email()))) {
            // It went to an address that she has left since.
            throw new LinkSpent();
        }
        set.set(person.id(), hash);
        if (afresh) {
            factor.remove(person.id());
        }
        // The letter reached her.
        link.email().ifPresent(email -> people.confirm(person.id(), now));
        return person.id();
    }
}
