package org.multitude.identity;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What other providers open: by issuer and subject, never by an address. */
@Service
class LinkProvider {
    private final ProviderLinkStore links;
    private final Providers providers;
    private final WaysIn ways;
    private final PersonStore people;
    private final Letters letters;
    private final Clock clock;

    LinkProvider(
            ProviderLinkStore links,
            Providers providers,
            WaysIn ways,
            PersonStore people,
            Letters letters,
            Clock clock) {
        this.links = links;
        this.providers = providers;
        this.ways = ways;
        this.people = people;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * Lets in whom a provider vouches for.
     *
     * @param enter opens her session, or asks for what else is needed, in the same transaction
     * @return empty where the subject opens no account yet
     */
    @Transactional
    <T> Optional<T> enter(Vouched vouched, Function<PersonId, T> enter) {
        Optional<PersonId> person = links.whose(vouched.issuer(), vouched.subject());
        person.ifPresent(one -> {
            people.lock(one);
            links.used(vouched, clock.instant());
        });
        return person.map(enter);
    }

    /**
     * Links a subject to the account of whoever asked for it, and tells her.
     *
     * @throws LinkedElsewhere when it opens another account
     */
    @Transactional
    void link(Vouched vouched, PersonId person) {
        people.lock(person);
        if (links.add(vouched, person, clock.instant())) {
            people.find(person).ifPresent(one -> letters.providerLinked(one, providers.label(vouched.issuer())));
        } else if (!links.whose(vouched.issuer(), vouched.subject()).equals(Optional.of(person))) {
            throw new LinkedElsewhere(providers.label(vouched.issuer()));
        }
    }

    /**
     * Ends a link, and tells her.
     *
     * @throws LastWayIn when nothing else opens the account
     */
    @Transactional
    void unlink(PersonId person, URI issuer, String subject) {
        ways.leaveOne(person);
        if (links.remove(person, issuer, subject)) {
            people.find(person).ifPresent(one -> letters.providerUnlinked(one, providers.label(issuer)));
        }
    }
}
