package org.multitude.commons;

import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.multitude.platform.text.Words;
import org.multitude.record.Follower;
import org.multitude.record.RecordedAct;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts acts by day and opening as they are recorded, so that a page reads a row a day. */
@Component
class CountActivity implements Follower, Activity {
    private final Register register;
    private final JdbcClient jdbc;

    CountActivity(Register register, JdbcClient jdbc) {
        this.register = register;
        this.jdbc = jdbc;
    }

    private record Counted(LocalDate day, CommonsKind kind) {}

    @Override
    public String name() {
        return "commons.activity";
    }

    @Override
    public void follow(List<RecordedAct> acts) {
        Set<CommonsId> mentioned = new LinkedHashSet<>();
        acts.forEach(act -> mentioned(act).forEach(mentioned::add));
        Map<CommonsId, CommonsEntry> entries = register.byIds(mentioned);
        Map<Counted, Long> counts = new HashMap<>();
        for (RecordedAct act : acts) {
            LocalDate day = act.occurredAt().atZone(Words.ZONE).toLocalDate();
            concerned(act, entries).ifPresent(kind -> counts.merge(new Counted(day, kind), 1L, Long::sum));
        }
        counts.forEach(this::add);
    }

    @Override
    public List<Day> between(LocalDate first, LocalDate last) {
        return jdbc.sql("""
                        select day, kind, acts from commons.activity
                        where day between :first and :last order by day, kind
                        """)
                .param("first", Date.valueOf(first))
                .param("last", Date.valueOf(last))
                .query((row, number) -> new Day(
                        row.getDate("day").toLocalDate(), CommonsKind.of(row.getString("kind")), row.getLong("acts")))
                .list();
    }

    private static Optional<CommonsKind> concerned(RecordedAct act, Map<CommonsId, CommonsEntry> entries) {
        return mentioned(act)
                .map(entries::get)
                .filter(Objects::nonNull)
                .map(CommonsEntry::kind)
                .findFirst();
    }

    private static Stream<CommonsId> mentioned(RecordedAct act) {
        return Stream.concat(Stream.of(act.thing()), act.entry().references().stream())
                .map(CommonsId::new);
    }

    private void add(Counted counted, long acts) {
        jdbc.sql("""
                        insert into commons.activity as kept (day, kind, acts) values (:day, :kind, :acts)
                        on conflict (day, kind) do update set acts = kept.acts + excluded.acts
                        """)
                .param("day", Date.valueOf(counted.day))
                .param("kind", counted.kind.code())
                .param("acts", acts)
                .update();
    }
}
