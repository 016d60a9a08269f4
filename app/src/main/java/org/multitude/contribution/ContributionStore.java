package org.multitude.contribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.multitude.commons.CommonsId;
import org.multitude.contribution.Contribution.Acknowledgement;
import org.multitude.contribution.Contribution.Answer;
import org.multitude.contribution.Contribution.Outcome;
import org.multitude.contribution.Contribution.Submission;
import org.multitude.identity.ActorKind;
import org.multitude.identity.OrganizationId;
import org.multitude.identity.PersonId;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.record.ActId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Contributions in PostgreSQL. */
@Repository
class ContributionStore {
    private static final String SELECT = """
            select id, commons, body, number, kind, state, version, title, text, place_row, place_column, place,
                   author, author_kind, author_name, submitted_at, submitted_act, promised_days,
                   acknowledged_office, acknowledged_at, acknowledged_act,
                   decision, reasons, what_follows, office, answered_at, answered_act,
                   outcome, outcome_address, done_at, done_act, comments
            from contribution.contribution
            """;

    private final JdbcClient jdbc;

    ContributionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number on a commons; whoever contributes to the same commons waits for this one's commit. */
    int nextNumber(CommonsId commons) {
        return jdbc.sql("""
                        insert into contribution.counter (commons, last) values (:commons, 1)
                        on conflict (commons) do update set last = counter.last + 1 returning last
                        """)
                .param("commons", commons.value())
                .query(Integer.class)
                .single();
    }

    void insert(Contribution contribution) {
        Submission said = contribution.submission();
        Optional<Place.Row> row =
                said.place().filter(Place.Row.class::isInstance).map(Place.Row.class::cast);
        Optional<String> words =
                said.place().filter(Place.InWords.class::isInstance).map(place -> ((Place.InWords) place).words());
        jdbc.sql("""
                        insert into contribution.contribution
                          (id, commons, body, number, kind, state, version, title, text, place_row, place_column, place,
                           author, author_kind, author_name, submitted_at, submitted_act, promised_days)
                        values (:id, :commons, :body, :number, :kind, :state, :version, :title, :text, :row, :column,
                           :place, :author, :authorKind, :authorName, :at, :act, :days)
                        """)
                .param("id", contribution.id().value())
                .param("commons", contribution.commons().value())
                .param("body", contribution.body().value())
                .param("number", contribution.number())
                .param("kind", contribution.kind())
                .param("state", contribution.state().code())
                .param("version", contribution.version())
                .param("title", said.title())
                .param("text", said.text())
                .param("row", row.map(Place.Row::row).orElse(null))
                .param("column", row.flatMap(Place.Row::column).orElse(null))
                .param("place", words.orElse(null))
                .param("author", said.author().person().value())
                .param("authorKind", said.author().kind().code())
                .param("authorName", said.author().name().orElse(null))
                .param("at", Timestamp.from(said.at()))
                .param("act", said.act().value())
                .param("days", said.promisedDays().orElse(null))
                .update();
    }

    void acknowledged(ContributionId id, Acknowledgement given) {
        jdbc.sql("""
                        update contribution.contribution
                        set state = 'acknowledged', version = version + 1,
                            acknowledged_office = :office, acknowledged_at = :at, acknowledged_act = :act
                        where id = :id
                        """)
                .param("id", id.value())
                .param("office", given.office())
                .param("at", Timestamp.from(given.at()))
                .param("act", given.act().value())
                .update();
    }

    void answered(ContributionId id, Answer given, boolean leftToDo) {
        jdbc.sql("""
                        update contribution.contribution
                        set state = 'answered', version = version + 1, left_to_do = :left,
                            decision = :decision, reasons = :reasons, what_follows = :follows,
                            office = :office, answered_at = :at, answered_act = :act
                        where id = :id
                        """)
                .param("id", id.value())
                .param("left", leftToDo)
                .param("decision", given.decision().code())
                .param("reasons", given.reasons())
                .param("follows", given.whatFollows().orElse(null))
                .param("office", given.office())
                .param("at", Timestamp.from(given.at()))
                .param("act", given.act().value())
                .update();
    }

    void done(ContributionId id, Outcome outcome) {
        jdbc.sql("""
                        update contribution.contribution
                        set state = 'done', version = version + 1, left_to_do = false,
                            outcome = :outcome, outcome_address = :address, done_at = :at, done_act = :act
                        where id = :id
                        """)
                .param("id", id.value())
                .param("outcome", outcome.text())
                .param("address", outcome.address().orElse(null))
                .param("at", Timestamp.from(outcome.at()))
                .param("act", outcome.act().value())
                .update();
    }

    void countComment(ContributionId id) {
        jdbc.sql("update contribution.contribution set comments = comments + 1 where id = :id")
                .param("id", id.value())
                .update();
    }

    Optional<Contribution> find(ContributionId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(ContributionStore::contribution)
                .optional();
    }

    /** Reads it and keeps others from changing it until the transaction ends. */
    Optional<Contribution> lock(ContributionId id) {
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id.value())
                .query(ContributionStore::contribution)
                .optional();
    }

    Optional<Contribution> find(CommonsId commons, int number) {
        return jdbc.sql(SELECT + "where commons = :commons and number = :number")
                .param("commons", commons.value())
                .param("number", number)
                .query(ContributionStore::contribution)
                .optional();
    }

    Map<ContributionId, Contribution> byIds(Collection<ContributionId> ids) {
        return jdbc
                .sql(SELECT + "where id = any(:ids)")
                .param("ids", ids.stream().map(ContributionId::value).toArray(UUID[]::new))
                .query(ContributionStore::contribution)
                .list()
                .stream()
                .collect(Collectors.toMap(Contribution::id, Function.identity()));
    }

    /** All of them, oldest first. */
    Slice<Contribution> oldest(Optional<Cursor> after, int limit) {
        return page(after.orElse(Cursor.OLDEST), limit, ContributionStore::submitted, """
                where (submitted_at, id) > (:at, :id) order by submitted_at, id limit :limit
                """, Map.of());
    }

    /** Those brought to a commons, newest first. */
    Slice<Contribution> newest(CommonsId commons, Optional<Cursor> after, int limit) {
        return page(
                after.orElse(Cursor.NEWEST),
                limit,
                ContributionStore::submitted,
                """
                where commons = :commons and (submitted_at, id) < (:at, :id)
                order by submitted_at desc, id desc limit :limit
                """,
                Map.of("commons", commons.value()));
    }

    /** Those on a commons that wait for an answer, oldest first. */
    Slice<Contribution> waiting(CommonsId commons, Optional<Cursor> after, int limit) {
        return page(
                after.orElse(Cursor.OLDEST),
                limit,
                ContributionStore::submitted,
                """
                where commons = :commons and state in ('submitted', 'acknowledged')
                  and (submitted_at, id) > (:at, :id) order by submitted_at, id limit :limit
                """,
                Map.of("commons", commons.value()));
    }

    /** Those on a commons that were answered, the last answered first. */
    Slice<Contribution> settled(CommonsId commons, Optional<Cursor> after, int limit) {
        return page(
                after.orElse(Cursor.NEWEST),
                limit,
                ContributionStore::answered,
                """
                where commons = :commons and state in ('answered', 'done')
                  and (answered_at, id) < (:at, :id) order by answered_at desc, id desc limit :limit
                """,
                Map.of("commons", commons.value()));
    }

    /** Those that wait for an answer of one of these bodies, oldest first. */
    Slice<Contribution> desk(Collection<OrganizationId> bodies, Optional<Cursor> after, int limit) {
        return page(
                after.orElse(Cursor.OLDEST),
                limit,
                ContributionStore::submitted,
                """
                where body = any(:bodies) and state in ('submitted', 'acknowledged')
                  and (submitted_at, id) > (:at, :id) order by submitted_at, id limit :limit
                """,
                Map.of("bodies", bodies.stream().map(OrganizationId::value).toArray(UUID[]::new)));
    }

    /** Those that these bodies answered and still have to do something about, oldest answer first. */
    List<Contribution> leftToDo(Collection<OrganizationId> bodies, int limit) {
        return jdbc.sql(SELECT + "where body = any(:bodies) and left_to_do order by answered_at, id limit :limit")
                .param("bodies", bodies.stream().map(OrganizationId::value).toArray(UUID[]::new))
                .param("limit", limit)
                .query(ContributionStore::contribution)
                .list();
    }

    /** Those on a commons whose answer leaves something to be done, by number. */
    List<Contribution> leftToDo(CommonsId commons, int limit) {
        return jdbc.sql(SELECT + "where commons = :commons and left_to_do order by number limit :limit")
                .param("commons", commons.value())
                .param("limit", limit)
                .query(ContributionStore::contribution)
                .list();
    }

    /** How many were brought to a commons. */
    long count(CommonsId commons) {
        return jdbc.sql("select coalesce(max(last), 0) from contribution.counter where commons = :commons")
                .param("commons", commons.value())
                .query(Long.class)
                .single();
    }

    /** How many wait on each of these commons, counted up to {@code most}. */
    Map<CommonsId, Long> countWaiting(Collection<CommonsId> commons, int most) {
        return jdbc
                .sql("""
                        select c.id, (select count(*) from (
                            select 1 from contribution.contribution
                            where commons = c.id and state in ('submitted', 'acknowledged') limit :most) w) as waiting
                        from unnest(:ids) as c (id)
                        """)
                .param("ids", commons.stream().map(CommonsId::value).toArray(UUID[]::new))
                .param("most", most)
                .query((row, number) ->
                        Map.entry(new CommonsId(row.getObject("id", UUID.class)), row.getLong("waiting")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Slice<Contribution> page(
            Cursor from, int limit, Function<Contribution, Cursor> cursor, String where, Map<String, Object> params) {
        List<Contribution> read = jdbc.sql(SELECT + where)
                .params(params)
                .param("at", Timestamp.from(from.at()))
                .param("id", from.id())
                .param("limit", limit + 1)
                .query(ContributionStore::contribution)
                .list();
        return Slice.of(read, limit, cursor);
    }

    private static Cursor submitted(Contribution contribution) {
        return new Cursor(contribution.submission().at(), contribution.id().value());
    }

    private static Cursor answered(Contribution contribution) {
        return new Cursor(
                contribution.answer().orElseThrow().at(), contribution.id().value());
    }

    private static Contribution contribution(ResultSet row, int number) throws SQLException {
        return new Contribution(
                new ContributionId(row.getObject("id", UUID.class)),
                new CommonsId(row.getObject("commons", UUID.class)),
                new OrganizationId(row.getObject("body", UUID.class)),
                row.getInt("number"),
                row.getString("kind"),
                State.of(row.getString("state")),
                row.getInt("version"),
                submission(row),
                acknowledgement(row),
                answer(row),
                outcome(row),
                row.getLong("comments"));
    }

    private static Submission submission(ResultSet row) throws SQLException {
        return new Submission(
                row.getString("title"),
                row.getString("text"),
                place(row),
                new Author(
                        new PersonId(row.getObject("author", UUID.class)),
                        ActorKind.of(row.getString("author_kind")),
                        Optional.ofNullable(row.getString("author_name"))),
                instant(row, "submitted_at"),
                act(row, "submitted_act"),
                Optional.ofNullable(row.getObject("promised_days", Integer.class)));
    }

    private static Optional<Place> place(ResultSet row) throws SQLException {
        Long line = row.getObject("place_row", Long.class);
        if (line != null) {
            return Optional.of(new Place.Row(line, Optional.ofNullable(row.getString("place_column"))));
        }
        return Optional.ofNullable(row.getString("place")).map(Place.InWords::new);
    }

    private static Optional<Acknowledgement> acknowledgement(ResultSet row) throws SQLException {
        return row.getTimestamp("acknowledged_at") == null
                ? Optional.empty()
                : Optional.of(new Acknowledgement(
                        row.getString("acknowledged_office"),
                        instant(row, "acknowledged_at"),
                        act(row, "acknowledged_act")));
    }

    private static Optional<Answer> answer(ResultSet row) throws SQLException {
        return row.getTimestamp("answered_at") == null
                ? Optional.empty()
                : Optional.of(new Answer(
                        Decision.of(row.getString("decision")),
                        row.getString("reasons"),
                        Optional.ofNullable(row.getString("what_follows")),
                        row.getString("office"),
                        instant(row, "answered_at"),
                        act(row, "answered_act")));
    }

    private static Optional<Outcome> outcome(ResultSet row) throws SQLException {
        return row.getTimestamp("done_at") == null
                ? Optional.empty()
                : Optional.of(new Outcome(
                        row.getString("outcome"),
                        Optional.ofNullable(row.getString("outcome_address")),
                        instant(row, "done_at"),
                        act(row, "done_act")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    private static ActId act(ResultSet row, String column) throws SQLException {
        return new ActId(row.getObject(column, UUID.class));
    }
}
