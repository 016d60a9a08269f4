package org.multitude.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.multitude.platform.settings.Installations;
import org.multitude.platform.settings.Settings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** The cookie that carries a session: not readable by scripts, not sent by other sites, encrypted in transit. */
@Component
public final class SessionCookie {
    static final String NAME = "session";

    private final Settings settings;
    private final Installations installations;

    SessionCookie(Settings settings, Installations installations) {
        this.settings = settings;
        this.installations = installations;
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
        return settings.origin().startsWith("https:")
                || installations
                        .find()
                        .map(known -> "https".equals(known.publicUrl().getScheme()))
                        .orElse(false);
    }
}
