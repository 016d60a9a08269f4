package org.multitude.contribution;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What bodies are to be reminded of, in PostgreSQL. */
@Repository
class ReminderStore {
    private static final String WAITING = ContributionColumns.SELECT + """
            c where state in ('submitted', 'acknowledged', 'contested') and not erased and promised_days is not null
              and not exists (select from contribution.reminder r where r.contribution = c.id and (r.late or not :late))
              and contribution.due(coalesce(contested_at, clock_since, submitted_at), promised_days)\s
            """;

    private final JdbcClient jdbc;

    ReminderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that are late today and of which nobody was reminded since. */
    List<Contribution> late(LocalDate today, int limit) {
        return jdbc.sql(WAITING + "< :today limit :limit")
                .param("late", true)
                .param("today", today)
                .param("limit", limit)
                .query(ContributionColumns::contribution)
                .list();
    }

    /** Those that are due by this day and of which nobody was reminded yet. */
    List<Contribution> soon(LocalDate today, LocalDate until, int limit) {
        return jdbc.sql(WAITING + "between :today and :until limit :limit")
                .param("late", false)
                .param("today", today)
                .param("until", until)
                .param("limit", limit)
                .query(ContributionColumns::contribution)
                .list();
    }

    /** Its clock runs anew: whoever is reminded now is reminded of that. */
    void forget(ContributionId contribution) {
        jdbc.sql("delete from contribution.reminder where contribution = :id")
                .param("id", contribution.value())
                .update();
    }

    /** Notes that somebody was reminded; false when that was so already. */
    boolean insert(ContributionId contribution, boolean late) {
        return jdbc.sql("""
                        insert into contribution.reminder (contribution, late) values (:id, :late) on conflict do nothing
                        """)
                        .param("id", contribution.value())
                        .param("late", late)
                        .update()
                == 1;
    }
}
