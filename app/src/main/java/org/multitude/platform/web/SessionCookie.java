package org.multitude.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.multitude.platform.settings.Settings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** The cookie that carries a session: not readable by scripts, not sent by other sites, encrypted in transit. */
@Component
public final class SessionCookie {
    static final String NAME = "session";

    private final boolean secure;

    SessionCookie(Settings settings) {
        this.secure = settings.origin().startsWith("https:");
    }

    /** Hands the session to the browser. */
    public void give(HttpServletResponse response, Session session) {
        write(response, session.token(), Sessions.LIFE);
    }

    /** Takes it back. */
    public void clear(HttpServletResponse response) {
        write(response, "", Duration.ZERO);
    }

    private void write(HttpServletResponse response, String value, Duration life) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(NAME, value)
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(life)
                        .build()
                        .toString());
    }
}
