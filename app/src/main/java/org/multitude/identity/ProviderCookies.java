package org.multitude.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import org.multitude.platform.settings.PublicAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** What a browser keeps of its visits to providers. */
@Component
class ProviderCookies {
    private static final String VISIT = "visit";
    private static final String PROVIDER = "provider";
    private static final Duration DAYS = Duration.ofDays(30);

    private final PublicAddress site;

    ProviderCookies(PublicAddress site) {
        this.site = site;
    }

    /** Only the browser that left may come back: nobody is signed in, or linked, by an address that somebody else made. */
    void left(HttpServletResponse response, String state) {
        write(response, VISIT, state, VisitProvider.LIFE);
    }

    /** The state of the visit that this browser left for, or empty. */
    String state(HttpServletRequest request) {
        return read(request, VISIT);
    }

    /** It came back. */
    void cameBack(HttpServletResponse response) {
        write(response, VISIT, "", Duration.ZERO);
    }

    /** Which provider it came in by, to be led there when it signs out. */
    void cameBy(HttpServletResponse response, Provider provider) {
        write(response, PROVIDER, provider.name(), DAYS);
    }

    /** Name of the provider that it came in by, or empty. */
    String provider(HttpServletRequest request) {
        return read(request, PROVIDER);
    }

    /** It signed out. */
    void forget(HttpServletResponse response) {
        write(response, PROVIDER, "", Duration.ZERO);
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

    private void write(HttpServletResponse response, String name, String value, Duration life) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .httpOnly(true)
                        .secure(site.origin().startsWith("https:"))
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(life)
                        .build()
                        .toString());
    }
}
