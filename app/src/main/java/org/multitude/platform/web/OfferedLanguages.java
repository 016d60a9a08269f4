package org.multitude.platform.web;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.multitude.platform.text.Lang;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Languages in which pages are offered, the first one being for readers who ask for none of them. Both, French first,
 * until an administrator chooses. Read again every few seconds: another process may have been told otherwise.
 */
@Component
public class OfferedLanguages {
    private static final List<Lang> ALL = List.of(Lang.FR, Lang.EN);
    private static final long FRESH = Duration.ofSeconds(5).toNanos();

    private final JdbcClient jdbc;
    private volatile List<Lang> known = ALL;
    private volatile long readAt = System.nanoTime() - FRESH;

    OfferedLanguages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The languages, the one of readers who ask for none of them first. */
    public List<Lang> all() {
        if (System.nanoTime() - readAt >= FRESH) {
            readAt = System.nanoTime();
            try {
                known = chosen().orElse(ALL);
            } catch (DataAccessException e) {
                // Whoever asks is about to say that the database is away, in the language known so far.
                return known;
            }
        }
        return known;
    }

    /** The languages as they were last read; asks nobody. */
    List<Lang> lastKnown() {
        return known;
    }

    /** What an administrator chose, if one did. */
    public Optional<List<Lang>> chosen() {
        return jdbc.sql("select offered from web.language")
                .query(String.class)
                .optional()
                .map(OfferedLanguages::parse);
    }

    /** Offers these languages from now on. */
    @Transactional
    void choose(List<Lang> languages) {
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("pages are in one language at least");
        }
        jdbc.sql("""
                        insert into web.language (offered) values (:offered)
                        on conflict (only_one) do update set offered = excluded.offered, chosen_at = now()
                        """)
                .param(
                        "offered",
                        String.join(",", languages.stream().map(Lang::code).toList()))
                .update();
        known = List.copyOf(languages);
    }

    private static List<Lang> parse(String codes) {
        return Arrays.stream(codes.split(","))
                .flatMap(code -> ALL.stream().filter(lang -> lang.code().equals(code)))
                .toList();
    }
}
