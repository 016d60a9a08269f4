package org.multitude.opengov.consultation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * Counts votes by voter, and voters without an account who begin, by network address. What is counted is kept in memory only,
 * for as long as it is needed, and bounded. A school, a library or a town hall share one address, so a limit must leave them
 * room; it slows machines down, and page and close say apart how many voted without an account.
 */
@Component
class VotingPace {
    static final int VOTES_A_MINUTE = 120;
    static final int NEWCOMERS_AN_HOUR = 600;

    private final Cache<String, AtomicInteger> votes = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();
    private final Cache<String, AtomicInteger> newcomers = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    /**
     * Counts a vote of somebody known.
     *
     * @throws TooFast when it is one too many
     */
    void vote(String voter) {
        count(votes, voter, VOTES_A_MINUTE);
    }

    /**
     * Counts somebody without an account who votes for the first time.
     *
     * @throws TooFast when it is one too many
     */
    void newcomer(String address) {
        count(newcomers, address, NEWCOMERS_AN_HOUR);
    }

    private static void count(Cache<String, AtomicInteger> counts, String key, int most) {
        if (counts.get(key, ignored -> new AtomicInteger()).incrementAndGet() > most) {
            throw new TooFast();
        }
    }
}
