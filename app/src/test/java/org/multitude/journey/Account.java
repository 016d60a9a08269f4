package org.multitude.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.multitude.Answer;
import org.multitude.Browser;
import org.multitude.TestServer;

/**
 * Somebody who has an account and a password that can be typed.
 *
 * @param handle what she signs in with
 * @param session her session
 */
record Account(String handle, String session) {
    static final String PASSWORD = "une phrase que moi seule connais";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** A handle that nobody has. */
    static String freshHandle(String name) {
        return name + "-" + NUMBER.incrementAndGet() + "-" + Integer.toHexString((int) System.nanoTime());
    }

    static Account open(TestServer server) {
        String handle = freshHandle("lectrice");
        Browser browser = server.browser();
        Answer answer = browser.get("/sign-up")
                .form()
                .with("handle", handle)
                .with("email", handle + "@example.org")
                .with("password", PASSWORD)
                .with("kind", "citizen")
                .submit();
        assertThat(answer.status()).as(answer.words()).isEqualTo(303);
        return new Account(handle, browser.cookie("session"));
    }
}
