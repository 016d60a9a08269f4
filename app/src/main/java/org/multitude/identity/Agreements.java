package org.multitude.identity;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.multitude.platform.text.Words;

/** What somebody agreed to and that still holds, with what holds without that, read from what holds; modules give theirs. */
public interface Agreements {
    /**
     * One of them.
     *
     * @param words what it is, in her language
     * @param since since when, if that is known
     * @param address where she sees it
     * @param why why it holds
     */
    record Agreement(String words, Optional<Instant> since, String address, Why why) {}

    /** Why something holds. */
    enum Why {
        /** She said so, and takes it back where she sees it. */
        SAID,
        /** She did not say no, and does so where she sees it. */
        NOT_REFUSED,
        /** It holds for everybody: there was nothing to agree to. */
        IN_FORCE;

        /** Beginning of the words that speak of it. */
        public String words() {
            return "consents." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Hers, a hundred at most. */
    List<Agreement> of(PersonId person, Words words);
}
