package org.multitude.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets in an account that has proved who it is, and out again. */
@Component
public class Arrivals {
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Accounts accounts;
    private final Pages pages;

    Arrivals(Sessions sessions, SessionCookie cookie, Accounts accounts, Pages pages) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.accounts = accounts;
        this.pages = pages;
    }

    /**
     * Opens a session and hands it to the browser; a session that the browser came with ends.
     *
     * @return the page of this request as the account sees it, with the token of the new session in its forms
     */
    public Page in(UUID account, HttpServletRequest request, HttpServletResponse response) {
        Callers.of(request).session().ifPresent(sessions::end);
        Session session = sessions.start(account, Program.of(request));
        cookie.give(response, session);
        Callers.set(request, new Caller(accounts.find(account), Optional.of(session)));
        return pages.of(request);
    }

    /** Ends the session. */
    public void out(Caller caller, HttpServletResponse response) {
        caller.session().ifPresent(sessions::end);
        cookie.clear(response);
    }
}
