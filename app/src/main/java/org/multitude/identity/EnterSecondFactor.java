package org.multitude.identity;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets in who gave the first factor and now gives the second. */
@Service
class EnterSecondFactor {
    private final HalfwayStore halfway;
    private final SecondFactorCodes codes;
    private final PersonStore people;
    private final Clock clock;

    EnterSecondFactor(HalfwayStore halfway, SecondFactorCodes codes, PersonStore people, Clock clock) {
        this.halfway = halfway;
        this.codes = codes;
        this.people = people;
        this.clock = clock;
    }

    /** Whose ticket this is, as long as it works. */
    Optional<PersonId> whose(String ticket) {
        return halfway.find(ticket, clock.instant());
    }

    /**
     * Lets her in.
     *
     * @return what {@code enter} gave; empty when this is no code of hers, or the ticket is used up
     */
    @Transactional
    <T> Optional<T> run(String ticket, String code, Function<PersonId, T> enter) {
        Optional<PersonId> person = whose(ticket);
        person.ifPresent(people::lock);
        return person.filter(one -> codes.take(one, code) && halfway.take(ticket))
                .map(enter);
    }
}
