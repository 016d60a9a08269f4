package org.multitude.moderation;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import javax.sql.DataSource;
import org.multitude.platform.settings.Settings;
import org.multitude.platform.text.Sha256;
import org.springframework.stereotype.Component;

/** Counts what people send, in PostgreSQL, for every server together. Addresses are kept as hashes, for an hour. */
@Component
class Pace {
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int NETWORK = 8;

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;
    private final int pace;

    Pace(DataSource database, Settings settings) {
        buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("moderation.bucket")
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .build();
        pace = settings.pace();
    }

    /**
     * Counts one deed of an account.
     *
     * @throws TooMuch when it is one too many
     */
    void account(Deed deed, UUID account, boolean fresh) {
        count(deed + " " + account, deed.ofAccount(fresh));
    }

    /**
     * Counts one deed from a network address.
     *
     * @throws TooMuch when it is one too many
     */
    void address(Deed deed, String address) {
        byte[] hash = Sha256.digest().digest(network(address).getBytes(StandardCharsets.UTF_8));
        count(deed + " " + HexFormat.of().formatHex(hash), deed.ofAddress());
    }

    private void count(String key, int most) {
        if (most == 0 || pace == 0) {
            return;
        }
        long capacity = (long) most * pace;
        ConsumptionProbe probe = buckets.builder()
                .build(
                        key,
                        () -> BucketConfiguration.builder()
                                .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, WINDOW))
                                .build())
                .tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooMuch(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /** Forgets those that are full again. */
    void forget(int most) {
        buckets.removeExpired(most);
    }

    /** Whoever has one IPv6 address has a whole network of them. */
    static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            InetAddress read = InetAddress.ofLiteral(address);
            return read instanceof Inet6Address ? HexFormat.of().formatHex(read.getAddress(), 0, NETWORK) : address;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
