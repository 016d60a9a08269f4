package org.multitude.contribution;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.multitude.identity.Organization;
import org.multitude.identity.People;
import org.multitude.identity.Person;
import org.multitude.identity.PersonId;
import org.multitude.platform.text.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How a body answered in the last year: median of the days, and how many late, for all, by kind and by colleague. */
@Repository
class DeskFigures {
    private static final Duration YEAR = Duration.ofDays(365);
    private static final String ANSWERED = """
            select %s as what, count(*) as many,
                   percentile_disc(0.5) within group (order by greatest(1, (timezone('Europe/Paris', answered_at))::date
                     - (timezone('Europe/Paris', coalesce(clock_since, submitted_at)))::date)) as median,
                   count(*) filter (where (timezone('Europe/Paris', answered_at))::date
                     > contribution.due(coalesce(clock_since, submitted_at), promised_days)) as late
            from contribution.contribution
            where body = :body and answered_at > :since and not erased
            group by 1 order by 2 desc, 1
            """;

    private final JdbcClient jdbc;
    private final Promises kinds;
    private final People people;
    private final Clock clock;

    DeskFigures(JdbcClient jdbc, Promises kinds, People people, Clock clock) {
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.people = people;
        this.clock = clock;
    }

    AnsweringFigures of(Organization body, boolean administers, Words words) {
        Map<String, ContributionKind> named = kinds.kinds();
        return new AnsweringFigures(
                body,
                lines(body, "''").stream()
                        .map(line -> named(line, words.t("desk.all")))
                        .toList(),
                lines(body, "kind").stream()
                        .map(line -> {
                            ContributionKind kind = named.get(line.what());
                            return kind == null ? line : named(line, words.t(kind.words() + ".name"));
                        })
                        .toList(),
                administers ? byColleague(body, words) : List.of(),
                administers);
    }

    private List<AnsweringFigures.Line> byColleague(Organization body, Words words) {
        List<AnsweringFigures.Line> lines = lines(body, "answered_by::text");
        Map<PersonId, Person> named = people.byIds(lines.stream()
                .map(line -> new PersonId(UUID.fromString(line.what())))
                .toList());
        return lines.stream()
                .map(line -> {
                    Person person = named.get(new PersonId(UUID.fromString(line.what())));
                    return named(line, person == null ? words.t("desk.left") : person.handle());
                })
                .toList();
    }

    private static AnsweringFigures.Line named(AnsweringFigures.Line line, String name) {
        return new AnsweringFigures.Line(name, line.answered(), line.median(), line.late());
    }

    private List<AnsweringFigures.Line> lines(Organization body, String what) {
        return jdbc.sql(ANSWERED.formatted(what))
                .param("body", body.id().value())
                .param("since", Timestamp.from(Instant.now(clock).minus(YEAR)))
                .query((row, number) -> new AnsweringFigures.Line(
                        row.getString("what"), row.getLong("many"), row.getInt("median"), row.getLong("late")))
                .list();
    }
}
