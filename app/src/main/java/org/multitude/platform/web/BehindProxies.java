package org.multitude.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.multitude.platform.settings.Settings;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds from which address a reader calls through proxies that the operator trusts. What others say of themselves in
 * {@code X-Forwarded-For} is not believed: read from the right, the first address that no trusted proxy has is the reader's.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class BehindProxies extends OncePerRequestFilter {
    private static final String HEADER = "X-Forwarded-For";

    private final List<IpAddressMatcher> trusted;

    BehindProxies(Settings settings) {
        trusted = settings.trustedProxies().stream().map(IpAddressMatcher::new).toList();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return trusted.isEmpty() || !trusts(request.getRemoteAddr());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String reader = reader(request);
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public String getRemoteAddr() {
                        return reader;
                    }
                },
                response);
    }

    private String reader(HttpServletRequest request) {
        List<String> path = new ArrayList<>(Collections.list(request.getHeaders(HEADER)).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .toList());
        Collections.reverse(path);
        String last = request.getRemoteAddr();
        for (String address : path) {
            if (!isAddress(address)) {
                return last;
            }
            last = address;
            if (!trusts(address)) {
                return last;
            }
        }
        return last;
    }

    /** Whether it is written as one: a name would be looked up. */
    private static boolean isAddress(String text) {
        return text.matches("[0-9a-fA-F.:]{2,45}");
    }

    private boolean trusts(String address) {
        try {
            return trusted.stream().anyMatch(range -> range.matches(address));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
