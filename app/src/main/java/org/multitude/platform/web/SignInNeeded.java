package org.multitude.platform.web;

import org.springframework.http.HttpStatus;

/** The route is for signed-in accounts, and nobody is signed in. */
public final class SignInNeeded extends Refusal {
    public SignInNeeded() {
        super(HttpStatus.UNAUTHORIZED, "web.sign-in-needed");
    }
}
