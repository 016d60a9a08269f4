package org.multitude.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.multitude.platform.settings.PublicAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** The cookie that carries a session: not readable by scripts, not sent by other sites, encrypted in transit. */
@Component
public final class SessionCookie {
    static final String NAME = "session";

    private final PublicAddress address;

    SessionCookie(PublicAddress address) {
        this.address = address;
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
                        .secure(secure())
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(life)
                        .build()
                        .toString());
    }

    private boolean secure() {
        return address.origin().startsWith("https:");
    }
}
