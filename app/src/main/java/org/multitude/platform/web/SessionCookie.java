package org.multitude.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/** The cookie that carries a session. */
@Component
public final class SessionCookie {
    static final String NAME = "session";

    private final Cookies cookies;

    SessionCookie(Cookies cookies) {
        this.cookies = cookies;
    }

    /** Hands the session to the browser. */
    public void give(HttpServletResponse response, Session session) {
        cookies.give(response, NAME, session.token(), "/", Sessions.LIFE);
    }

    /** Takes it back. */
    public void clear(HttpServletResponse response) {
        cookies.clear(response, NAME, "/");
    }
}
