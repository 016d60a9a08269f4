package org.multitude.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a request that changes something when it comes from another site: its origin must be ours, and, where a
 * session is used, it must carry that session's token.
 */
@Component
final class FormGuard implements HandlerInterceptor {
    static final String FIELD = "_csrf";
    static final String HEADER = "X-CSRF-Token";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final FormBody body;

    FormGuard(FormBody body) {
        this.body = body;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!SAFE.contains(request.getMethod())) {
            if (!sameOrigin(request)) {
                throw new ForgedForm();
            }
            body.read(request);
            Caller caller = Callers.of(request);
            if (caller.signedIn() && !sameToken(Pages.csrf(caller), request)) {
                throw new StaleForm();
            }
        }
        return true;
    }

    /** Whether a request changes nothing, or comes from a page of ours. */
    static boolean fromHere(HttpServletRequest request) {
        return SAFE.contains(request.getMethod()) || sameOrigin(request);
    }

    private static boolean sameOrigin(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String origin = request.getHeader("Origin");
        if (origin == null) {
            origin = request.getHeader("Referer");
        }
        if (origin == null) {
            // Programs send neither; browsers that hold a session always send one of them with a form.
            return true;
        }
        try {
            URI from = URI.create(origin);
            String host = from.getPort() < 0 ? from.getHost() : from.getHost() + ":" + from.getPort();
            return host != null && host.equalsIgnoreCase(request.getHeader("Host"));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean sameToken(String expected, HttpServletRequest request) {
        String header = request.getHeader(HEADER);
        String given = header == null ? request.getParameter(FIELD) : header;
        return given != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.US_ASCII));
    }
}
