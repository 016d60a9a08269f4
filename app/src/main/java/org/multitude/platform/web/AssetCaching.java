package org.multitude.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** A file asked for by its version is kept for a year; under an outdated version it is not kept at all. */
@Component
final class AssetCaching implements HandlerInterceptor {
    private static final String FOLDER = "/assets/";
    private static final String FOREVER = "max-age=31536000, public, immutable";
    private static final String A_DAY = "max-age=86400, public";
    private static final String NEVER = "no-cache";

    private final Assets assets;

    AssetCaching(Assets assets) {
        this.assets = assets;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String path = request.getRequestURI();
        if (path.startsWith(FOLDER)) {
            String version = request.getParameter("v");
            String kept = version == null
                    ? A_DAY
                    : assets.current(path.substring(FOLDER.length()), version) ? FOREVER : NEVER;
            response.setHeader(HttpHeaders.CACHE_CONTROL, kept);
        }
        return true;
    }
}
