package org.multitude.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import org.multitude.platform.web.Arrivals;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The one way in for whoever gave a first factor, whichever it was. Where the account has a second one there is no session
 * yet, only a ticket to the page that asks for it.
 */
@Component
class Entrance {
    static final Duration HALFWAY = Duration.ofMinutes(10);

    private final SecondFactorStore factors;
    private final HalfwayStore halfway;
    private final Arrivals arrivals;
    private final SignInPage pages;
    private final SignInAgain again;
    private final Clock clock;

    Entrance(
            SecondFactorStore factors,
            HalfwayStore halfway,
            Arrivals arrivals,
            SignInPage pages,
            SignInAgain again,
            Clock clock) {
        this.factors = factors;
        this.halfway = halfway;
        this.arrivals = arrivals;
        this.pages = pages;
        this.again = again;
        this.clock = clock;
    }

    /** How far somebody got. */
    sealed interface Step {
        /** Into a session; its pages carry its token. */
        record Inside(Page page) implements Step {}

        /** To the second factor, with a ticket that works once and for a while. */
        record Halfway(String ticket) implements Step {}
    }

    /** Lets her in, or as far as her second factor, in the caller's transaction. */
    Step first(PersonId person, HttpServletRequest request, HttpServletResponse response) {
        return factors.has(person)
                ? new Step.Halfway(halfway.make(person, clock.instant().plus(HALFWAY)))
                : inside(person, request, response);
    }

    /** Lets in who gave all that is asked. */
    Step inside(PersonId person, HttpServletRequest request, HttpServletResponse response) {
        return new Step.Inside(arrivals.in(person.value(), request, response));
    }

    /** What she sees then: the second factor, what she had typed, or the page she was going to. */
    Object answer(Step step, Page page, String to, KeptForm kept) {
        return switch (step) {
            case Step.Halfway(String ticket) -> pages.second(page, HttpStatus.OK, Form.empty(), ticket, to, kept);
            case Step.Inside(Page inside) ->
                kept.present()
                        ? again.sendOn(HttpStatus.OK, inside, kept)
                        : Redirect.to(to.isEmpty() ? "/account" : to);
        };
    }
}
