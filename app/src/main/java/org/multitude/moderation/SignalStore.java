package org.multitude.moderation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.multitude.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the program points out, and what it remembers of texts for that, in PostgreSQL. */
@Repository
class SignalStore {
    private static final String BANDS = "(band_1 = :one or band_2 = :two or band_3 = :three or band_4 = :four)";

    private final JdbcClient jdbc;

    SignalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A text nearly the same as another. */
    record Alike(UUID thing, Optional<PersonId> author, Fingerprint fingerprint) {}

    void saw(UUID thing, Optional<PersonId> author, Fingerprint print, Collection<String> hosts, Instant now) {
        jdbc.sql("""
                        insert into moderation.seen
                          (thing, author, fingerprint, band_1, band_2, band_3, band_4, hosts, seen_at)
                        values (:thing, :author, :bits, :one, :two, :three, :four, :hosts, :now)
                        on conflict (thing) do update
                        set fingerprint = :bits, band_1 = :one, band_2 = :two, band_3 = :three, band_4 = :four,
                            hosts = :hosts
                        """)
                .param("thing", thing)
                .param("author", author.map(PersonId::value).orElse(null))
                .param("bits", print.bits())
                .param("one", print.band(0))
                .param("two", print.band(1))
                .param("three", print.band(2))
                .param("four", print.band(3))
                .param("hosts", new TreeSet<>(hosts).toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Other texts nearly the same as this one, seen since then, newest first. */
    List<Alike> alike(UUID thing, Fingerprint print, Instant since, int limit) {
        return jdbc
                .sql("select thing, author, fingerprint from moderation.seen where " + BANDS
                        + " and thing <> :thing and seen_at > :since order by seen_at desc limit :limit")
                .param("one", print.band(0))
                .param("two", print.band(1))
                .param("three", print.band(2))
                .param("four", print.band(3))
                .param("thing", thing)
                .param("since", Timestamp.from(since))
                .param("limit", limit)
                .query((row, number) -> new Alike(
                        row.getObject("thing", UUID.class),
                        Optional.ofNullable(row.getObject("author", UUID.class)).map(PersonId::new),
                        new Fingerprint(row.getLong("fingerprint"))))
                .list()
                .stream()
                .filter(other -> other.fingerprint().near(print))
                .toList();
    }

    void signal(UUID matter, Signal signal, Instant now) {
        jdbc.sql("""
                        insert into moderation.signal (matter, reason, detail, found_at)
                        values (:matter, :reason, :detail, :now) on conflict (matter, reason) do nothing
                        """)
                .param("matter", matter)
                .param("reason", signal.reason().code())
                .param("detail", signal.detail())
                .param("now", Timestamp.from(now))
                .update();
    }

    List<Signal> signals(UUID matter) {
        return jdbc.sql("select reason, detail from moderation.signal where matter = :matter order by found_at, reason")
                .param("matter", matter)
                .query((row, number) -> new Signal(Signal.Reason.of(row.getString("reason")), row.getString("detail")))
                .list();
    }

    /** Those of these hosts that something hidden linked to. */
    Set<String> hidden(Collection<String> hosts) {
        return new TreeSet<>(jdbc.sql("select host from moderation.host where host = any(:hosts) and hidden > 0")
                .param("hosts", hosts.toArray(String[]::new))
                .query((row, number) -> row.getString("host"))
                .list());
    }

    /** Something that linked to these hosts was hidden, or is shown again. */
    void count(Collection<String> hosts, int more) {
        for (String host : new TreeSet<>(hosts)) {
            jdbc.sql("""
                            insert into moderation.host as h (host, hidden) values (:host, greatest(0, :more))
                            on conflict (host) do update set hidden = greatest(0, h.hidden + :more)
                            """).param("host", host).param("more", more).update();
        }
    }

    /** Forgets what is known of a text that is gone. */
    void forget(UUID thing) {
        jdbc.sql("delete from moderation.seen where thing = :thing")
                .param("thing", thing)
                .update();
    }

    void forget(PersonId person) {
        jdbc.sql("update moderation.seen set author = null where author = :person")
                .param("person", person.value())
                .update();
    }
}
