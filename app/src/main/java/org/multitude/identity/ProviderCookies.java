package org.multitude.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import org.multitude.platform.web.Cookies;
import org.springframework.stereotype.Component;

/** What a browser keeps of its visits to providers. */
@Component
class ProviderCookies {
    private static final String VISIT = "visit";
    private static final String PROVIDER = "provider";
    private static final Duration DAYS = Duration.ofDays(30);

    private final Cookies cookies;

    ProviderCookies(Cookies cookies) {
        this.cookies = cookies;
    }

    /** Only the browser that left may come back: nobody is signed in, or linked, by an address that somebody else made. */
    void left(HttpServletResponse response, String state) {
        cookies.give(response, VISIT, state, "/", VisitProvider.LIFE);
    }

    /** The state of the visit that this browser left for, or empty. */
    String state(HttpServletRequest request) {
        return read(request, VISIT);
    }

    /** It came back. */
    void cameBack(HttpServletResponse response) {
        cookies.clear(response, VISIT, "/");
    }

    /** Which provider it came in by, to be led there when it signs out. */
    void cameBy(HttpServletResponse response, Provider provider) {
        cookies.give(response, PROVIDER, provider.name(), "/", DAYS);
    }

    /** Name of the provider that it came in by, or empty. */
    String provider(HttpServletRequest request) {
        return read(request, PROVIDER);
    }

    /** It signed out. */
    void forget(HttpServletResponse response) {
        cookies.clear(response, PROVIDER, "/");
    }

    private static String read(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? ""
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse("");
    }
}
