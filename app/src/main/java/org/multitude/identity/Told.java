package org.multitude.identity;

import java.util.Map;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Rendered;

/** A page that says what has just happened, and where to go on. */
final class Told {
    private Told() {}

    /** Its title, sentence and link are at {@code key}, {@code key + ".lead"} and {@code key + ".next"}. */
    static Rendered show(Page page, String key, String next) {
        return page.show("identity/told", Map.of("key", key, "next", next));
    }
}
