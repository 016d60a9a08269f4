package org.multitude.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.multitude.platform.settings.PublicAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The one place where a browser is asked to keep something: not readable by scripts, not sent by other sites, encrypted in
 * transit. Each cookie has its line on the page about personal data, and CookiesTest knows no other.
 */
@Component
public class Cookies {
    private final PublicAddress address;

    Cookies(PublicAddress address) {
        this.address = address;
    }

    /**
     * Hands a cookie to the browser.
     *
     * @param path below which it is sent back
     * @param life how long it is kept
     */
    public void give(HttpServletResponse response, String name, String value, String path, Duration life) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                header(name, value, path, life, address.origin().startsWith("https:")));
    }

    /** Takes one back. */
    public void clear(HttpServletResponse response, String name, String path) {
        give(response, name, "", path, Duration.ZERO);
    }

    static String header(String name, String value, String path, Duration life, boolean secure) {
        return ResponseCookie.from(name, value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path(path)
                .maxAge(life)
                .build()
                .toString();
    }
}
