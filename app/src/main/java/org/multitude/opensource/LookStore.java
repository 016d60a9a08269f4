package org.multitude.opensource;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.multitude.commons.CommonsId;
import org.multitudelibs.publiccode.swhid.CoreSwhid;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was found beside cards, and where it is still to be looked for, in PostgreSQL. */
@Repository
class LookStore {
    private static final String TEXT =
            "select card, file, sha256, size, swhid, how, licences, score, share, line from opensource.licence_text ";

    private final JdbcClient jdbc;

    LookStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts it in the place of what was found beside this card before. */
    void put(UUID card, Look look) {
        jdbc.sql("delete from opensource.licence_text where card = :card")
                .param("card", card)
                .update();
        jdbc.sql("""
                        insert into opensource.look
                            (card, looked_at, place, address, origin, directory, revision, snapshot, skipped, unread)
                        values (:card, :at, :place, :address, :origin, :directory, :revision, :snapshot, :skipped, :unread)
                        on conflict (card) do update set
                            looked_at = excluded.looked_at, place = excluded.place,
                            address = excluded.address, origin = excluded.origin, directory = excluded.directory,
                            revision = excluded.revision, snapshot = excluded.snapshot, skipped = excluded.skipped,
                            unread = excluded.unread, unchanged_at = null
                        """)
                .param("card", card)
                .param("at", Timestamp.from(look.at()))
                .param("place", look.place().code())
                .param("address", look.address().orElse(null))
                .param("origin", look.origin().orElse(null))
                .param("directory", text(look.state().directory()))
                .param("revision", text(look.state().revision()))
                .param("snapshot", text(look.state().snapshot()))
                .param(
                        "skipped",
                        look.state().skipped().map(SourceState.Skipped::code).orElse(null))
                .param("unread", look.leftOut().orElse(null))
                .update();
        for (int place = 0; place < look.texts().size(); place++) {
            insert(card, place + 1, look.texts().get(place));
        }
    }

    private static @Nullable String text(Optional<CoreSwhid> swhid) {
        return swhid.map(CoreSwhid::toString).orElse(null);
    }

    private void insert(UUID card, int place, LicenceText text) {
        jdbc.sql("""
                        insert into opensource.licence_text
                            (card, place, file, sha256, size, swhid, how, licences, score, share, line, reader)
                        values (:card, :place, :file, :sha256, :size, :swhid, :how, :licences, :score, :share, :line, :reader)
                        """)
                .param("card", card)
                .param("place", place)
                .param("file", text.file())
                .param("sha256", text.sha256())
                .param("size", text.size())
                .param("swhid", text.swhid().toString())
                .param("how", text.how().code())
                .param("licences", text.written())
                .param("score", text.score())
                .param("share", text.share())
                .param("line", text.line())
                .param("reader", LicenceReader.READER)
                .update();
    }

    /** The same was found again. */
    void unchanged(UUID card, Instant at) {
        jdbc.sql("update opensource.look set unchanged_at = :at where card = :card")
                .param("card", card)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** When the same was found again on the web, if that is so. */
    Optional<Instant> unchangedAt(UUID card) {
        return jdbc.sql("select unchanged_at from opensource.look where card = :card and unchanged_at is not null")
                .param("card", card)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    Optional<Look> of(UUID card) {
        return Optional.ofNullable(of(List.of(card)).get(card));
    }

    /** What was found beside each of these cards. */
    Map<UUID, Look> of(Collection<UUID> cards) {
        UUID[] ids = cards.toArray(UUID[]::new);
        Map<UUID, List<LicenceText>> texts = jdbc
                .sql(TEXT + "where card = any(:cards) order by card, place")
                .param("cards", ids)
                .query((row, number) -> Map.entry(row.getObject("card", UUID.class), text(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        Map<UUID, Look> looks = new HashMap<>();
        jdbc.sql("""
                        select card, looked_at, place, address, origin, directory, revision, snapshot, skipped, unread
                        from opensource.look where card = any(:cards)
                        """).param("cards", ids).query(row -> {
            UUID card = row.getObject("card", UUID.class);
            looks.put(card, look(row, texts.getOrDefault(card, List.of())));
        });
        return looks;
    }

    /** What was read in a file with this hash, by the same rules; empty when it was never read. */
    List<LicenceText> read(String sha256, int reader) {
        return jdbc.sql("""
                        with known as (
                            select card, file from opensource.licence_text
                            where sha256 = :sha256 and reader = :reader order by card, place limit 1)
                        select * from opensource.licence_text join known using (card, file) order by place
                        """)
                .param("sha256", sha256)
                .param("reader", reader)
                .query((row, number) -> text(row))
                .list();
    }

    /**
     * Where it is to be looked for.
     *
     * @param software the software of the card
     * @param card the card
     * @param sha256 hash of the card
     * @param address address of the card
     * @param at when that was asked
     * @param tries how often it failed since
     */
    record Asked(CommonsId software, UUID card, String sha256, String address, Instant at, int tries) {}

    void ask(UUID card, String address, Instant at) {
        jdbc.sql("""
                        insert into opensource.look_asked (card, address, asked_at, due_at) values (:card, :address, :at, :at)
                        on conflict (card) do update
                            set address = excluded.address, asked_at = excluded.asked_at, due_at = excluded.due_at,
                                failed_at = null, reason = null, tries = 0
                        """)
                .param("card", card)
                .param("address", address)
                .param("at", Timestamp.from(at))
                .update();
    }

    /**
     * How far it is.
     *
     * @param address where it is looked for
     * @param failed that it could not be looked for there; otherwise it is still to be looked for
     */
    record Awaited(String address, Optional<Failed> failed) {}

    /**
     * A look that failed.
     *
     * @param at when
     * @param reason code of why
     * @param again when it is made again by itself, where that may help
     */
    record Failed(Instant at, String reason, Optional<Instant> again) {}

    Optional<Awaited> awaited(UUID card) {
        return jdbc.sql("select address, failed_at, reason, due_at from opensource.look_asked where card = :card")
                .param("card", card)
                .query((row, number) -> new Awaited(row.getString("address"), failed(row)))
                .optional();
    }

    private static Optional<Failed> failed(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("failed_at");
        return at == null
                ? Optional.empty()
                : Optional.of(new Failed(
                        at.toInstant(),
                        row.getString("reason"),
                        Optional.ofNullable(row.getTimestamp("due_at")).map(Timestamp::toInstant)));
    }

    /** Those that are to be looked for by now, the longest due first. */
    List<Asked> asked(Instant now, int limit) {
        return jdbc.sql("""
                        select c.software, a.card, c.sha256, a.address, a.asked_at, a.tries
                        from opensource.look_asked a join opensource.card c on c.id = a.card
                        where a.due_at <= :now order by a.due_at limit :limit
                        """)
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query((row, number) -> new Asked(
                        new CommonsId(row.getObject("software", UUID.class)),
                        row.getObject("card", UUID.class),
                        row.getString("sha256"),
                        row.getString("address"),
                        row.getTimestamp("asked_at").toInstant(),
                        row.getInt("tries")))
                .list();
    }

    /** Keeps why, unless it was asked for again meanwhile. */
    void failed(Asked asked, Failed failed) {
        jdbc.sql("""
                        update opensource.look_asked
                        set failed_at = :at, reason = :reason, due_at = :again, tries = tries + 1
                        where card = :card and asked_at = :asked
                        """)
                .param("card", asked.card())
                .param("asked", Timestamp.from(asked.at()))
                .param("at", Timestamp.from(failed.at()))
                .param("reason", failed.reason())
                .param("again", failed.again().map(Timestamp::from).orElse(null), Types.TIMESTAMP)
                .update();
    }

    /** It was looked for; what was asked meanwhile is still to be done. */
    void done(Asked asked) {
        jdbc.sql("delete from opensource.look_asked where card = :card and asked_at = :asked")
                .param("card", asked.card())
                .param("asked", Timestamp.from(asked.at()))
                .update();
    }

    private static LicenceText text(ResultSet row) throws SQLException {
        return new LicenceText(
                row.getString("file"),
                row.getString("sha256"),
                row.getLong("size"),
                CoreSwhid.parse(row.getString("swhid")),
                LicenceText.How.of(row.getString("how")),
                LicenceText.licences(row.getString("licences")),
                row.getInt("score"),
                row.getInt("share"),
                row.getInt("line"));
    }

    private static Look look(ResultSet row, List<LicenceText> texts) throws SQLException {
        return new Look(
                row.getTimestamp("looked_at").toInstant(),
                Look.Place.of(row.getString("place")),
                Optional.ofNullable(row.getString("address")),
                Optional.ofNullable(row.getString("origin")),
                new SourceState(
                        swhid(row, "directory"),
                        swhid(row, "revision"),
                        swhid(row, "snapshot"),
                        Optional.ofNullable(row.getString("skipped")).map(SourceState.Skipped::of)),
                texts,
                Optional.ofNullable(row.getString("unread")).stream()
                        .flatMap(String::lines)
                        .toList());
    }

    private static Optional<CoreSwhid> swhid(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(CoreSwhid::parse);
    }
}
