package org.multitude.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds who calls from the session cookie; does nothing, and touches no database, where there is none. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class SessionFilter extends OncePerRequestFilter {
    private final Sessions sessions;
    private final Accounts accounts;
    private final SessionCookie cookie;
    private final Refusals refusals;

    SessionFilter(Sessions sessions, Accounts accounts, SessionCookie cookie, Refusals refusals) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.cookie = cookie;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> token = token(request);
        try {
            if (token.isPresent()) {
                find(token.get(), request, response);
            }
        } catch (DataAccessResourceFailureException | TransactionException e) {
            // Before any handler, so out of reach of what puts their failures into words.
            refusals.unavailable(e, request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    private void find(String token, HttpServletRequest request, HttpServletResponse response) {
        Optional<Session> session = sessions.find(token);
        Optional<Account> account = session.flatMap(found -> accounts.find(found.account()));
        if (account.isPresent()) {
            Callers.set(request, new Caller(account, session));
        } else {
            cookie.clear(response);
        }
    }

    private static Optional<String> token(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(SessionCookie.NAME)
                        && cookie.getValue().matches("[A-Za-z0-9_-]{43}")) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }
}
