package org.multitude.moderation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.multitude.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether the platform only reads for now: nobody writes but those who administer it, and everybody reads why and since when.
 * It is a state of the service and no act on anything, so it stands on the pages and not in the record.
 */
@Service
public class ReadOnly {
    /** Signing in and out, getting back in, appealing, and the administration go on. */
    private static final List<String> OPEN = List.of(
            "/sign-in",
            "/sign-out",
            "/reset-password",
            "/account/second-factor",
            "/claim",
            "/confirm/",
            "/admin",
            "/moderation/",
            "/no-more-",
            // Programs of catalogues ask by POST, and write nothing.
            "/api/3/action/",
            "/api/action/",
            // So does a copy of one's account.
            "/account/copy");

    /** Begins as what is open, and makes an account. */
    private static final String SIGN_UP = "/sign-in/with/account";

    private static final Duration FRESH = Duration.ofSeconds(2);

    private final JdbcClient jdbc;
    private final Moderators moderators;
    private final Clock clock;
    private final AtomicReference<Read> last = new AtomicReference<>(new Read(Instant.MIN, Optional.empty()));

    ReadOnly(JdbcClient jdbc, Moderators moderators, Clock clock) {
        this.jdbc = jdbc;
        this.moderators = moderators;
        this.clock = clock;
    }

    /**
     * Why it only reads.
     *
     * @param french the sentence in French
     * @param english the sentence in English
     * @param since since when
     */
    public record Notice(String french, String english, Instant since) {}

    private record Read(Instant at, Optional<Notice> notice) {}

    /** What it says while it only reads; asked of the database every other second at most. */
    public Optional<Notice> now() {
        Instant now = clock.instant();
        Read read = last.get();
        if (read.at().isBefore(now.minus(FRESH))) {
            read = new Read(now, find());
            last.set(read);
        }
        return read.notice();
    }

    /**
     * Lets pass what may be sent.
     *
     * @throws ReadOnlyNow for anything else, while the platform only reads
     */
    void refuse(String route) {
        if (route.equals(SIGN_UP) || OPEN.stream().noneMatch(route::startsWith)) {
            now().ifPresent(notice -> {
                throw new ReadOnlyNow(notice.french(), notice.english());
            });
        }
    }

    /**
     * From now on it only reads.
     *
     * @throws org.multitude.platform.web.NotAllowed when {@code by} does not administer
     */
    @Transactional
    void begin(PersonId by, String french, String english) {
        moderators.require(by);
        jdbc.sql("""
                        insert into moderation.read_only (only_one, french, english, since)
                        values (true, :french, :english, :now)
                        on conflict (only_one) do update set french = :french, english = :english
                        """)
                .param("french", french)
                .param("english", english)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        last.set(new Read(Instant.MIN, Optional.empty()));
    }

    /**
     * Everybody writes again.
     *
     * @throws org.multitude.platform.web.NotAllowed when {@code by} does not administer
     */
    @Transactional
    void end(PersonId by) {
        moderators.require(by);
        jdbc.sql("delete from moderation.read_only").update();
        last.set(new Read(Instant.MIN, Optional.empty()));
    }

    private Optional<Notice> find() {
        return jdbc.sql("select french, english, since from moderation.read_only")
                .query((row, number) -> new Notice(
                        row.getString("french"),
                        row.getString("english"),
                        row.getTimestamp("since").toInstant()))
                .optional();
    }
}
