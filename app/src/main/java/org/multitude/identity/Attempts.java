package org.multitude.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * Counts attempts to guess a secret, by network address and by what is guessed at: ten in a quarter of an hour, then
 * none until it has passed. Kept in memory and bounded, so that a flood of names costs nothing lasting.
 */
@Component
class Attempts {
    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int MOST = 10;

    private final Cache<Key, AtomicInteger> counts =
            Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(WINDOW).build();

    private record Key(String address, String target) {}

    /** Counts one attempt; false when there were too many. */
    boolean allow(String address, String target) {
        AtomicInteger count = counts.get(key(address, target), ignored -> new AtomicInteger());
        return count.incrementAndGet() <= MOST;
    }

    /** Forgets the attempts that led to the right answer. */
    void forgive(String address, String target) {
        counts.invalidate(key(address, target));
    }

    private static Key key(String address, String target) {
        String cut = target.length() <= 254 ? target : target.substring(0, 254);
        return new Key(address, cut.strip().toLowerCase(Locale.ROOT));
    }
}
