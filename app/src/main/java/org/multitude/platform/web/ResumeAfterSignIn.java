package org.multitude.platform.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Shows the sign-in page in place of what was asked, keeping what was typed, so that an expired session loses nothing.
 * The module that owns sign-in implements it.
 */
public interface ResumeAfterSignIn {
    /** The sign-in page (status 401) that leads back to this request. */
    Rendered signIn(Page page, HttpServletRequest request);

    /** A page (status 403) that shows what a form of an earlier session says, with a button that sends it on. */
    Rendered sendOn(Page page, HttpServletRequest request);

    /** A page that says why a form is not taken now and shows what it says, with a button that sends it again. */
    Rendered later(Page page, HttpServletRequest request, Later refusal);
}
