package org.multitude.identity;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives an account to somebody whom a provider vouches for; it has no password until she chooses one. */
@Service
class SignUpByProvider {
    private final AwaitedStore awaited;
    private final EnterPerson enter;
    private final PersonStore people;
    private final ProviderLinkStore links;
    private final AskToConfirmAddress ask;
    private final Clock clock;

    SignUpByProvider(
            AwaitedStore awaited,
            EnterPerson enter,
            PersonStore people,
            ProviderLinkStore links,
            AskToConfirmAddress ask,
            Clock clock) {
        this.awaited = awaited;
        this.enter = enter;
        this.people = people;
        this.links = links;
        this.ask = ask;
        this.clock = clock;
    }

    /**
     * Whose ticket this is.
     *
     * @throws VisitOver when it works no more
     */
    Newcomer whose(String ticket) {
        return awaited.find(ticket, Newcomer.class, clock.instant()).orElseThrow(VisitOver::new);
    }

    /**
     * Gives her an account. Her address counts as confirmed only where the provider is believed to have confirmed this very
     * one; otherwise a letter asks.
     *
     * @param in opens her session, in the same transaction
     * @throws VisitOver when the ticket works no more
     * @throws HandleTaken when somebody has her handle
     * @throws EmailTaken when an account has her e-mail address
     */
    @Transactional
    public <T> T run(String ticket, NewPerson asked, Function<PersonId, T> in) {
        Vouched vouched = awaited.take(ticket, Newcomer.class, clock.instant())
                .orElseThrow(VisitOver::new)
                .vouched();
        PersonId person = enter.enter(asked, Passwords.NONE, false);
        if (!links.add(vouched, person, clock.instant())) {
            throw new VisitOver();
        }
        if (vouched.emailConfirmed() && vouched.email().equals(Optional.of(asked.email()))) {
            people.confirm(person, clock.instant());
        } else {
            people.find(person).ifPresent(one -> ask.ask(one, one.email()));
        }
        return in.apply(person);
    }
}
