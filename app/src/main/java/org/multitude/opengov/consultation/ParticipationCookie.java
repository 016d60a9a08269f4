package org.multitude.opengov.consultation;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Cookies;
import org.springframework.stereotype.Component;

/**
 * The cookie by which somebody without an account goes on voting under her pseudonym. It comes with her first vote, not
 * before; it is sent to the pages of that one consultation only, opens nothing but her own votes there, and is no session.
 */
@Component
class ParticipationCookie {
    private static final String NAME = "participation";
    private static final Duration LIFE = Duration.ofDays(180);

    private final Cookies cookies;

    ParticipationCookie(Cookies cookies) {
        this.cookies = cookies;
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
        cookies.give(response, NAME, ticket, path, LIFE);
    }

    void clear(HttpServletResponse response, String path) {
        cookies.clear(response, NAME, path);
    }
}
