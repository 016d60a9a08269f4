package org.multitude.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.multitude.platform.settings.Settings;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request reach a handler only when its {@link Access} allows the caller. */
@Component
final class AccessCheck implements HandlerInterceptor {
    private final Settings settings;

    AccessCheck(Settings settings) {
        this.settings = settings;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !isFrameworks(method)) {
            Access access = method.getMethodAnnotation(Access.class);
            if (access == null) {
                throw new NotFound();
            }
            check(access.value(), Callers.of(request));
        }
        return true;
    }

    private void check(Access.Who who, Caller caller) {
        switch (who) {
            case ANYONE, HOLDER_OF_THE_CODE -> {}
            case SIGNED_IN, PUBLISHER, FACILITATOR -> {
                if (!caller.signedIn()) {
                    throw new SignInNeeded();
                }
            }
            case ADMINISTRATOR -> {
                if (!caller.signedIn()) {
                    throw new SignInNeeded();
                }
                if (!caller.administrator()) {
                    throw new NotAllowed();
                }
            }
            case DEVELOPMENT -> {
                if (!settings.development()) {
                    throw new NotFound();
                }
            }
        }
    }

    private static boolean isFrameworks(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("org.springframework.boot.webmvc.autoconfigure.error.");
    }
}
