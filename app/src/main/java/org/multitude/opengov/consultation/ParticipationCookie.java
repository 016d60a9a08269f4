package org.multitude.opengov.consultation;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.multitude.platform.settings.PublicAddress;
import org.multitude.platform.web.Caller;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The cookie by which somebody without an account goes on voting under her pseudonym. It comes with her first vote, not
 * before; it is sent to the pages of that one consultation only, opens nothing but her own votes there, and is no session.
 */
@Component
class ParticipationCookie {
    private static final String NAME = "participation";
    private static final Duration LIFE = Duration.ofDays(180);

    private final PublicAddress address;

    ParticipationCookie(PublicAddress address) {
        this.address = address;
    }

    /** Who reads. */
    Reader reader(HttpServletRequest request, Caller caller) {
        return new Reader(caller, ticket(request));
    }

    private static Optional<String> ticket(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(NAME) && cookie.getValue().matches(Tickets.SHAPE)) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    void give(HttpServletResponse response, String path, String ticket) {
        write(response, path, ticket, LIFE);
    }

    void clear(HttpServletResponse response, String path) {
        write(response, path, "", Duration.ZERO);
    }

    private void write(HttpServletResponse response, String path, String value, Duration life) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(NAME, value)
                        .httpOnly(true)
                        .secure(address.origin().startsWith("https:"))
                        .sameSite("Lax")
                        .path(path)
                        .maxAge(life)
                        .build()
                        .toString());
    }
}
