package org.multitude.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.multitude.identity.PersonId;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.record.ActId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Decisions that hide something, and appeals, in PostgreSQL. */
@Repository
class DecisionStore {
    private static final String SELECT = """
            select id, matter, thing, kind, author, state, hidden, ground, category, detection, account, facts, decided_by,
                   decided_at, act, appeal, appealed_at, answer, answered_at, wave
            from moderation.decision
            """;
    private static final int BATCH = 500;

    private final JdbcClient jdbc;

    DecisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Decision decision) {
        jdbc.sql("""
                        insert into moderation.decision
                          (id, matter, thing, kind, author, state, hidden, ground, category, detection, account, facts,
                           decided_by, decided_at, act, wave)
                        values (:id, :matter, :thing, :kind, :author, :state, :hidden, :ground, :category, :detection,
                           :account, :facts, :by, :at, :act, :wave)
                        """)
                .param("id", decision.id())
                .param("matter", decision.matter())
                .param("thing", decision.thing())
                .param("kind", decision.kind())
                .param("author", decision.author().map(PersonId::value).orElse(null))
                .param("state", decision.state().code())
                .param("hidden", decision.hidden())
                .param("ground", decision.ground().code())
                .param("category", decision.category().code())
                .param("detection", decision.detection().code())
                .param("account", decision.account().code())
                .param("facts", decision.facts())
                .param("by", decision.by().map(PersonId::value).orElse(null))
                .param("at", Timestamp.from(decision.at()))
                .param("act", decision.act().value())
                .param("wave", decision.wave().orElse(null))
                .update();
        count(decision.category(), decision.state(), 1);
    }

    void appealed(Decision decision, String text, Instant now) {
        jdbc.sql("""
                        update moderation.decision set state = 'appealed', appeal = :text, appealed_at = :now where id = :id
                        """)
                .param("text", text)
                .param("now", Timestamp.from(now))
                .param("id", decision.id())
                .update();
        moved(decision, Decision.State.APPEALED);
    }

    void answered(Decision decision, Decision.State state, String answer, PersonId by, Instant now) {
        jdbc.sql("""
                        update moderation.decision
                        set state = :state, answer = :answer, answered_by = :by, answered_at = :now,
                            hidden = case when :state = 'reversed' then 'none' else hidden end
                        where id = :id
                        """)
                .param("state", state.code())
                .param("answer", answer)
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .param("id", decision.id())
                .update();
        moved(decision, state);
    }

    private void moved(Decision decision, Decision.State to) {
        count(decision.category(), decision.state(), -1);
        count(decision.category(), to, 1);
    }

    private void count(Category category, Decision.State state, int more) {
        jdbc.sql("""
                        insert into moderation.total as t (category, state, count) values (:category, :state, :more)
                        on conflict (category, state) do update set count = t.count + :more
                        """)
                .param("category", category.code())
                .param("state", state.code())
                .param("more", more)
                .update();
    }

    /** How many decisions of a category stand in which state. */
    List<DecisionTotal> totals() {
        return jdbc.sql("select category, state, count from moderation.total where count > 0 order by category, state")
                .query((row, number) -> new DecisionTotal(
                        Category.of(row.getString("category")),
                        Decision.State.of(row.getString("state")),
                        row.getLong("count")))
                .list();
    }

    Optional<Decision> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(DecisionStore::decision)
                .optional();
    }

    /** A decision, which nobody else changes until the end of the transaction. */
    Optional<Decision> lock(UUID id) {
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id)
                .query(DecisionStore::decision)
                .optional();
    }

    /** The last decision on each of these things. */
    Map<UUID, Decision> last(Collection<UUID> things) {
        return jdbc
                .sql("select distinct on (thing) * from (" + SELECT
                        + "where thing = any(:things)) d order by thing, decided_at desc, id desc")
                .param("things", things.toArray(UUID[]::new))
                .query(DecisionStore::decision)
                .list()
                .stream()
                .collect(Collectors.toMap(Decision::thing, Function.identity()));
    }

    /** Those that were decided together, as they were. */
    List<Decision> ofWave(UUID wave) {
        return jdbc.sql(SELECT + "where wave = :wave order by decided_at, id")
                .param("wave", wave)
                .query(DecisionStore::decision)
                .list();
    }

    /** As {@link #ofWave}, and nobody else changes them until the end of the transaction. */
    List<Decision> lockWave(UUID wave) {
        return jdbc.sql(SELECT + "where wave = :wave order by id for update")
                .param("wave", wave)
                .query(DecisionStore::decision)
                .list();
    }

    /** The newest first. */
    Slice<Decision> newest(Optional<Cursor> after, int limit) {
        Cursor from = after.orElse(Cursor.NEWEST);
        List<Decision> read = jdbc.sql(SELECT + """
                        where (decided_at, id) < (:at, :id) order by decided_at desc, id desc limit :limit
                        """)
                .param("at", Timestamp.from(from.at()))
                .param("id", from.id())
                .param("limit", limit + 1)
                .query(DecisionStore::decision)
                .list();
        return Slice.of(read, limit, decision -> new Cursor(decision.at(), decision.id()));
    }

    /** All of them, newest first, a few at a time: whoever takes them slowly holds no connection. */
    void each(Consumer<Decision> taker) {
        Optional<Cursor> from = Optional.empty();
        do {
            Slice<Decision> slice = newest(from, BATCH);
            slice.items().forEach(taker);
            from = slice.next();
        } while (from.isPresent());
    }

    /** Those that wait for somebody to look again, oldest first. */
    List<Decision> appealed(int limit) {
        return jdbc.sql(SELECT + "where state = 'appealed' order by appealed_at, id limit :limit")
                .param("limit", limit)
                .query(DecisionStore::decision)
                .list();
    }

    /** She may not write until then. */
    void limit(PersonId person, UUID decision, Instant until) {
        jdbc.sql("""
                        insert into moderation.limited (person, decision, until) values (:person, :decision, :until)
                        on conflict do nothing
                        """)
                .param("person", person.value())
                .param("decision", decision)
                .param("until", Timestamp.from(until))
                .update();
    }

    /** She may write again, as far as this decision goes. */
    void unlimit(UUID decision) {
        jdbc.sql("delete from moderation.limited where decision = :decision")
                .param("decision", decision)
                .update();
    }

    /** Until when she may not write: each decision limits her by itself. */
    Optional<Instant> limited(PersonId person, Instant now) {
        return jdbc.sql("select max(until) as until from moderation.limited where person = :person and until > :now")
                .param("person", person.value())
                .param("now", Timestamp.from(now))
                .query((row, number) -> instant(row, "until"))
                .single();
    }

    /** Forgets that she wrote, appealed or decided anything. */
    void forget(PersonId person) {
        for (String sql : List.of(
                "delete from moderation.limited where person = :person",
                "update moderation.decision set appeal = '' where author = :person and appeal is not null",
                "update moderation.decision set author = null where author = :person",
                "update moderation.decision set decided_by = null where decided_by = :person",
                "update moderation.decision set answered_by = null where answered_by = :person")) {
            jdbc.sql(sql).param("person", person.value()).update();
        }
    }

    private static Decision decision(ResultSet row, int number) throws SQLException {
        Optional<Instant> appealedAt = instant(row, "appealed_at");
        Optional<Instant> answeredAt = instant(row, "answered_at");
        String appeal = Optional.ofNullable(row.getString("appeal")).orElse("");
        String answer = Optional.ofNullable(row.getString("answer")).orElse("");
        return new Decision(
                row.getObject("id", UUID.class),
                row.getObject("matter", UUID.class),
                row.getObject("thing", UUID.class),
                row.getString("kind"),
                Optional.ofNullable(row.getObject("author", UUID.class)).map(PersonId::new),
                Decision.State.of(row.getString("state")),
                row.getString("hidden"),
                DecisionGround.of(row.getString("ground")),
                Category.of(row.getString("category")),
                Decision.Detection.of(row.getString("detection")),
                Decision.Account.of(row.getString("account")),
                row.getString("facts"),
                Optional.ofNullable(row.getObject("decided_by", UUID.class)).map(PersonId::new),
                row.getTimestamp("decided_at").toInstant(),
                new ActId(row.getObject("act", UUID.class)),
                appealedAt.map(at -> new Decision.Appeal(appeal, at)),
                answeredAt.map(at -> new Decision.Answer(answer, at)),
                Optional.ofNullable(row.getObject("wave", UUID.class)));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
