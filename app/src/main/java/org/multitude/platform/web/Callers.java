package org.multitude.platform.web;

import jakarta.servlet.http.HttpServletRequest;

/** Keeps who calls on the request. */
public final class Callers {
    private static final String ATTRIBUTE = Callers.class.getName();

    private Callers() {}

    /** Who calls. */
    public static Caller of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Caller caller ? caller : Caller.ANONYMOUS;
    }

    static void set(HttpServletRequest request, Caller caller) {
        request.setAttribute(ATTRIBUTE, caller);
    }
}
