package org.multitude.moderation;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.multitude.identity.NewAccounts;
import org.multitude.identity.PersonId;
import org.multitude.platform.web.Callers;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Stands before everything that is sent, after rights and forged forms were looked at: the platform that only reads, accounts
 * that are limited, and how often. Reading is not counted, and writes nothing.
 */
@Component
class Gate implements HandlerInterceptor, WebMvcConfigurer {
    /** More people than a message may be addressed to are not counted: it is refused. */
    private static final int MOST_ADDRESSED = 5;

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** What an account sends for itself alone: one that is limited still may, and nothing else. */
    private static final List<String> OWN = List.of(
            "/account",
            "/sign-",
            "/reset-password",
            "/confirm/",
            "/moderation/",
            "/report/",
            "/erase/",
            "/inbox",
            "/follow",
            "/no-more-",
            "/api/");

    /** What is one's own and shows something to everybody. */
    private static final Set<String> SHOWING = Set.of("/account/page");

    /** What takes back something of one's own, wherever it stands. */
    private static final List<String> TAKING_BACK =
            List.of("/communities/{slug}/leave", "/communities/{slug}/step-down", "/answers/forget");

    private final Pace pace;
    private final ReadOnly readOnly;
    private final DecisionStore decisions;
    private final NewAccounts newcomers;
    private final Clock clock;

    Gate(Pace pace, ReadOnly readOnly, DecisionStore decisions, NewAccounts newcomers, Clock clock) {
        this.pace = pace;
        this.readOnly = readOnly;
        this.decisions = decisions;
        this.newcomers = newcomers;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.LOWEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // What went wrong is said by the same method as what was sent, which was looked at before.
        if (READING.contains(request.getMethod()) || request.getDispatcherType() == DispatcherType.ERROR) {
            return true;
        }
        String route = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        readOnly.refuse(route);
        refuseLimited(route, request);
        Deed.at(route).ifPresent(deed -> count(deed, request));
        return true;
    }

    private void refuseLimited(String route, HttpServletRequest request) {
        boolean own = OWN.stream().anyMatch(route::startsWith) && !SHOWING.contains(route);
        if (own || TAKING_BACK.stream().anyMatch(route::endsWith)) {
            return;
        }
        Instant now = clock.instant();
        Callers.of(request)
                .account()
                .flatMap(account -> decisions.limited(new PersonId(account.id()), now))
                .ifPresent(until -> {
                    throw new AccountLimited(Duration.between(now, until));
                });
    }

    private void count(Deed deed, HttpServletRequest request) {
        Callers.of(request).account().ifPresent(account -> {
            PersonId person = new PersonId(account.id());
            boolean fresh = newcomers.isNew(person);
            pace.account(deed, account.id(), fresh);
            if (deed == Deed.COMMENT) {
                int addressed = Optional.ofNullable(request.getParameterValues("addressed"))
                        .map(people -> Math.min(people.length, MOST_ADDRESSED))
                        .orElse(0);
                for (int one = 0; one < addressed; one++) {
                    pace.account(Deed.ADDRESS, account.id(), fresh);
                }
            }
        });
        pace.address(deed, request.getRemoteAddr());
    }
}
