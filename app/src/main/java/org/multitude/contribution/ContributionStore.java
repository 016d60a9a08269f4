package org.multitude.contribution;

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
import org.multitude.contribution.Contribution.Contest;
import org.multitude.contribution.Contribution.Merged;
import org.multitude.contribution.Contribution.Outcome;
import org.multitude.contribution.Contribution.Review;
import org.multitude.contribution.Contribution.Submission;
import org.multitude.identity.Attestation;
import org.multitude.identity.OrganizationId;
import org.multitude.identity.PersonId;
import org.multitude.record.ActId;
import org.multitude.record.LostNumbers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Contributions in PostgreSQL, one at a time: written step by step, and found again. */
@Repository
class ContributionStore {
    private static final List<String> NUMBERED = List.of("contribution.submitted");

    private final JdbcClient jdbc;
    private final LostNumbers lost;

    ContributionStore(JdbcClient jdbc, LostNumbers lost) {
        this.jdbc = jdbc;
        this.lost = lost;
    }

    /** The next number on a commons; whoever contributes to the same commons waits for this one's commit. */
    int nextNumber(CommonsId commons) {
        return jdbc.sql("""
                        insert into contribution.counter (commons, last) values (:commons, :lost + 1)
                        on conflict (commons) do update set last = greatest(counter.last, :lost) + 1 returning last
                        """)
                .param("lost", lost.highest(NUMBERED, commons.value()))
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
                           author, author_kind, author_attested, author_name, submitted_at, submitted_act, promised_days)
                        values (:id, :commons, :body, :number, :kind, :state, :version, :title, :text, :row, :column,
                           :place, :author, :authorKind, :attested, :authorName, :at, :act, :days)
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
                .param(
                        "attested",
                        said.author().attested().map(Attestation.Way::code).orElse(null))
                .param("authorName", said.author().name().orElse(null))
                .param("at", Timestamp.from(said.at()))
                .param("act", said.act().value())
                .param("days", said.promisedDays().orElse(null))
                .update();
    }

    /** Puts another wording in the place of the former one. */
    void corrected(ContributionId id, CorrectContribution.Draft draft) {
        jdbc.sql("""
                        update contribution.contribution set title = :title, text = :text, version = version + 1
                        where id = :id
                        """)
                .param("id", id.value())
                .param("title", draft.title())
                .param("text", draft.text().text())
                .update();
    }

    void acknowledged(ContributionId id, Acknowledgement given) {
        jdbc.sql("""
                        update contribution.contribution
                        set state = 'acknowledged', version = version + 1,
                            acknowledged_office = :office, acknowledged_by = :by, acknowledged_at = :at, acknowledged_act = :act
                        where id = :id
                        """)
                .param("id", id.value())
                .param("office", given.office())
                .param("by", given.by().value())
                .param("at", Timestamp.from(given.at()))
                .param("act", given.act().value())
                .update();
    }

    void answered(ContributionId id, Answer given, boolean leftToDo) {
        jdbc.sql("""
                        update contribution.contribution
                        set state = 'answered', version = version + 1, left_to_do = :left,
                            decision = :decision, reasons = :reasons, what_follows = :follows,
                            office = :office, answered_by = :by, answered_at = :at, answered_act = :act
                        where id = :id
                        """)
                .param("id", id.value())
                .param("left", leftToDo)
                .param("decision", given.decision().code())
                .param("reasons", given.reasons())
                .param("follows", given.whatFollows().orElse(null))
                .param("office", given.office())
                .param("by", given.by().value())
                .param("at", Timestamp.from(given.at()))
                .param("act", given.act().value())
                .update();
    }

    void contested(ContributionId id, Contest given) {
        jdbc.sql("""
                        update contribution.contribution
                        set state = 'contested', version = version + 1, left_to_do = false,
                            contest_reasons = :reasons, contested_at = :at, contested_act = :act
                        where id = :id
                        """)
                .param("id", id.value())
                .param("reasons", given.reasons())
                .param("at", Timestamp.from(given.at()))
                .param("act", given.act().value())
                .update();
    }

    void reviewed(ContributionId id, Decision former, Review given, Life life) {
        jdbc.sql("""
                        update contribution.contribution
                        set state = :state, version = version + 1, left_to_do = :left,
                            decision = :decision, former_decision = :former, result = :result, review_reasons = :reasons,
                            review_follows = :follows, review_office = :office, reviewed_by = :by, reviewed_at = :at,
                            reviewed_act = :act
                        where id = :id
                        """)
                .param("id", id.value())
                .param("state", life.state().code())
                .param("left", life.leftToDo())
                .param("decision", given.decision().code())
                .param("former", former.code())
                .param("result", given.result().code())
                .param("reasons", given.reasons())
                .param("follows", given.whatFollows().orElse(null))
                .param("office", given.office())
                .param("by", given.by().value())
                .param("at", Timestamp.from(given.at()))
                .param("act", given.act().value())
                .update();
    }

    void done(ContributionId id, Outcome outcome) {
        jdbc.sql("""
                        update contribution.contribution
                        set state = 'done', version = version + 1, left_to_do = false,
                            outcome = :outcome, outcome_address = :address, outcome_change = :change, done_by = :by, done_at = :at, done_act = :act
                        where id = :id
                        """)
                .param("id", id.value())
                .param("outcome", outcome.text())
                .param("address", outcome.address().orElse(null))
                .param("change", outcome.change().map(ActId::value).orElse(null))
                .param("by", outcome.by().value())
                .param("at", Timestamp.from(outcome.at()))
                .param("act", outcome.act().value())
                .update();
    }

    void merged(ContributionId id, Merged merged) {
        jdbc.sql("""
                        update contribution.contribution
                        set state = 'merged', version = version + 1, merged_into = :into, merged_by = :by, merged_at = :at,
                            merged_act = :act
                        where id = :id
                        """)
                .param("id", id.value())
                .param("into", merged.into().value())
                .param("by", merged.by().value())
                .param("at", Timestamp.from(merged.at()))
                .param("act", merged.act().value())
                .update();
    }

    void unmerged(ContributionId id, State state) {
        jdbc.sql("""
                        update contribution.contribution
                        set state = :state, version = version + 1, merged_into = null, merged_by = null, merged_at = null,
                            merged_act = null
                        where id = :id
                        """).param("id", id.value()).param("state", state.code()).update();
    }

    /** All that were merged into it, kept from changing until the transaction ends. */
    List<Contribution> lockMergedInto(ContributionId id) {
        return jdbc.sql(ContributionColumns.SELECT + "where merged_into = :id order by id for update")
                .param("id", id.value())
                .query(ContributionColumns::contribution)
                .list();
    }

    /** Those that were merged into it, at most so many. */
    List<Contribution> mergedInto(ContributionId id, int limit) {
        return jdbc.sql(ContributionColumns.SELECT
                        + "where merged_into = :id and not erased order by number limit :limit")
                .param("id", id.value())
                .param("limit", limit)
                .query(ContributionColumns::contribution)
                .list();
    }

    /** The days promised run from this instant: the people of the body came. */
    void clockStarted(ContributionId id, int days, Instant since) {
        jdbc.sql("update contribution.contribution set promised_days = :days, clock_since = :since where id = :id")
                .param("days", days)
                .param("since", Timestamp.from(since))
                .param("id", id.value())
                .update();
    }

    void relayed(ContributionId id, Instant at) {
        jdbc.sql("update contribution.contribution set relayed_at = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id.value())
                .update();
    }

    /** Some of those that wait on a body without a promise, kept from changing until the transaction ends. */
    List<Contribution> withoutClock(OrganizationId body, int limit) {
        return jdbc.sql(ContributionColumns.SELECT + """
                        where promised_days is null and id in (
                          select id from contribution.contribution
                          where body = :body and state in ('submitted', 'acknowledged', 'merged') and promised_days is null
                          order by submitted_at, id limit :limit)
                        order by id for update
                        """)
                .param("body", body.value())
                .param("limit", limit)
                .query(ContributionColumns::contribution)
                .list();
    }

    /** Some of those to a commons that wait on a body, or for which it has still to do something, kept from changing. */
    List<Contribution> toMove(CommonsId commons, OrganizationId from, int limit) {
        return jdbc.sql(ContributionColumns.SELECT + """
                        where body = :from and (state in ('submitted', 'acknowledged', 'contested', 'merged') or left_to_do)
                          and id in (
                            select id from contribution.contribution
                            where commons = :commons and body = :from
                              and (state in ('submitted', 'acknowledged', 'contested', 'merged') or left_to_do)
                            order by submitted_at, id limit :limit)
                        order by id for update
                        """)
                .param("commons", commons.value())
                .param("from", from.value())
                .param("limit", limit)
                .query(ContributionColumns::contribution)
                .list();
    }

    /** Another body answers for them now. */
    void move(List<ContributionId> ids, OrganizationId to) {
        jdbc.sql("update contribution.contribution set body = :to where id = any(:ids)")
                .param("to", to.value())
                .param("ids", ids.stream().map(ContributionId::value).toArray(UUID[]::new))
                .update();
    }

    /** Contributions to these commons that were answered, the last ones first. */
    List<ContributionId> answered(Collection<CommonsId> commons, int limit) {
        if (commons.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select id from contribution.contribution
                        where commons = any(:commons) and state in ('answered', 'done') and not erased
                        order by answered_at desc, id limit :limit
                        """)
                .param("commons", commons.stream().map(CommonsId::value).toArray(UUID[]::new))
                .param("limit", limit)
                .query((row, number) -> new ContributionId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Those of a person that show her name, the newest first. */
    List<Contribution> named(PersonId author, int limit) {
        return jdbc.sql(ContributionColumns.SELECT + """
                        where author = :author and author_name is not null and not erased
                        order by submitted_at desc, submitted_act desc limit :limit
                        """)
                .param("author", author.value())
                .param("limit", limit)
                .query(ContributionColumns::contribution)
                .list();
    }

    void countComment(ContributionId id) {
        jdbc.sql("update contribution.contribution set comments = comments + 1 where id = :id")
                .param("id", id.value())
                .update();
    }

    Optional<Contribution> find(ContributionId id) {
        return jdbc.sql(ContributionColumns.SELECT + "where id = :id")
                .param("id", id.value())
                .query(ContributionColumns::contribution)
                .optional();
    }

    /** Reads it and keeps others from changing it until the transaction ends. */
    Optional<Contribution> lock(ContributionId id) {
        return jdbc.sql(ContributionColumns.SELECT + "where id = :id for update")
                .param("id", id.value())
                .query(ContributionColumns::contribution)
                .optional();
    }

    Optional<Contribution> find(CommonsId commons, int number) {
        return jdbc.sql(ContributionColumns.SELECT + "where commons = :commons and number = :number")
                .param("commons", commons.value())
                .param("number", number)
                .query(ContributionColumns::contribution)
                .optional();
    }

    Map<ContributionId, Contribution> byIds(Collection<ContributionId> ids) {
        return jdbc
                .sql(ContributionColumns.SELECT + "where id = any(:ids)")
                .param("ids", ids.stream().map(ContributionId::value).toArray(UUID[]::new))
                .query(ContributionColumns::contribution)
                .list()
                .stream()
                .collect(Collectors.toMap(Contribution::id, Function.identity()));
    }
}
