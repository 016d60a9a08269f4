package org.multitude.moderation;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /** Remembers a wording of a text: its fingerprint, where it is long enough for one, and where it links to. */
    void saw(
            UUID thing,
            int wording,
            Optional<PersonId> author,
            Optional<Fingerprint> print,
            Collection<String> hosts,
            Instant now) {
        jdbc.sql("""
                        insert into moderation.seen
                          (thing, wording, author, fingerprint, band_1, band_2, band_3, band_4, hosts, seen_at)
                        values (:thing, :wording, :author, :bits, :one, :two, :three, :four, :hosts, :now)
                        on conflict (thing, wording) do update
                        set fingerprint = :bits, band_1 = :one, band_2 = :two, band_3 = :three, band_4 = :four,
                            hosts = :hosts
                        """)
                .param("thing", thing)
                .param("wording", wording)
                .param("author", author.map(PersonId::value).orElse(null))
                .param("bits", print.map(Fingerprint::bits).orElse(null), Types.BIGINT)
                .param("one", band(print, 0), Types.INTEGER)
                .param("two", band(print, 1), Types.INTEGER)
                .param("three", band(print, 2), Types.INTEGER)
                .param("four", band(print, 3), Types.INTEGER)
                .param("hosts", new TreeSet<>(hosts).toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .update();
    }

    private static @Nullable Integer band(Optional<Fingerprint> print, int number) {
        return print.map(bits -> bits.band(number)).orElse(null);
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

    /** The fingerprints of those wordings of a text that were seen and are long enough for one. */
    List<Fingerprint> prints(UUID thing) {
        return jdbc.sql("select fingerprint from moderation.seen where thing = :thing and fingerprint is not null")
                .param("thing", thing)
                .query((row, number) -> new Fingerprint(row.getLong("fingerprint")))
                .list();
    }

    /** Where a text that was seen links to, or did, in the order of the alphabet. */
    List<String> hosts(UUID thing) {
        return jdbc.sql("select distinct unnest(hosts) as host from moderation.seen where thing = :thing order by host")
                .param("thing", thing)
                .query((row, number) -> row.getString("host"))
                .list();
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

    /** These texts were hidden. */
    void hid(Collection<String> texts) {
        count(texts, 1);
    }

    /** These texts are shown again. */
    void shown(Collection<String> texts) {
        count(texts, -1);
    }

    /** Counts for each host how many of these texts link to it. */
    private void count(Collection<String> texts, int sign) {
        SortedMap<String, Integer> linking = new TreeMap<>();
        texts.forEach(
                text -> new TreeSet<>(Links.hosts(text)).forEach(host -> linking.merge(host, sign, Integer::sum)));
        linking.forEach((host, more) ->
                jdbc.sql("""
                        insert into moderation.host as h (host, hidden) values (:host, greatest(0, :more))
                        on conflict (host) do update set hidden = greatest(0, h.hidden + :more)
                        """).param("host", host).param("more", more).update());
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
