package org.multitude.identity;

import java.util.concurrent.atomic.AtomicInteger;
import org.multitude.Answer;
import org.multitude.Browser;
import org.multitude.TestServer;

/** Accounts made through the pages, with a password that tests can type. */
final class Accounts {
    static final String PASSWORD = "une phrase que moi seule connais";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Accounts() {}

    /** Somebody signed in through the sign-up page. */
    record SignedUp(String handle, Browser browser) {
        String email() {
            return handle + "@example.org";
        }
    }

    static SignedUp signUp(TestServer server) {
        String handle = "camille-" + NUMBER.incrementAndGet() + "-" + Integer.toHexString((int) System.nanoTime());
        Browser browser = server.browser();
        Answer answer = browser.get("/sign-up")
                .form()
                .with("handle", handle)
                .with("email", handle + "@example.org")
                .with("password", PASSWORD)
                .with("kind", "researcher")
                .submit();
        if (answer.status() != 303) {
            throw new AssertionError(answer.words());
        }
        return new SignedUp(handle, browser);
    }
}
