package org.multitude.journey;

import com.microsoft.playwright.Route;
import org.multitude.Answer;
import org.multitude.TestServer;
import org.multitude.platform.text.Lang;

/** Pages that stand between two steps, so that nobody comes back to them by an address. */
public final class Passing {
    private Passing() {}

    /** Such a page in French, wide and light, narrow and dark, is accessible and fits. */
    public static void holds(Chromium chromium, TestServer server, Answer answer) {
        Look wide = Look.in(Lang.FR);
        for (Look look : new Look[] {wide, wide.width(Look.NARROW).dark(true)}) {
            try (Reader reader = new Reader(chromium, server, look)) {
                Route.FulfillOptions as = new Route.FulfillOptions()
                        .setContentType("text/html; charset=utf-8")
                        .setBodyBytes(answer.bytes());
                // Its styles and drawings come from the server.
                reader.page().route("**/passing", route -> route.fulfill(as));
                reader.open("/passing");
            }
        }
    }
}
