package org.multitude.platform.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The turns of jobs in PostgreSQL, where db-scheduler keeps them, and what was wrong when one failed. */
@Repository
class JobStore {
    private final JdbcClient jdbc;

    JobStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<JobTurn> turns() {
        return jdbc.sql("""
                        select task_name, picked, execution_time, last_success, greatest(last_failure, failure.at) as last_failure,
                          coalesce(consecutive_failures, 0) as failures, failure.problem
                        from jobs.scheduled left join jobs.failure on failure.job = task_name
                        order by task_name
                        """).query(JobStore::turn).list();
    }

    /** Keeps what was wrong, in the place of what was wrong before. */
    void failed(String job, String problem, Instant now) {
        jdbc.sql("""
                        insert into jobs.failure (job, problem, at) values (:job, :problem, :now)
                        on conflict (job) do update set problem = excluded.problem, at = excluded.at
                        """)
                .param("job", job)
                .param("problem", problem)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Whether any job failed this often in a row. */
    boolean anyFailed(int times) {
        return jdbc.sql("select exists (select 1 from jobs.scheduled where consecutive_failures >= :times)")
                .param("times", times)
                .query(Boolean.class)
                .single();
    }

    private static JobTurn turn(ResultSet row, int number) throws SQLException {
        return new JobTurn(
                row.getString("task_name"),
                row.getBoolean("picked"),
                row.getTimestamp("execution_time").toInstant(),
                instant(row, "last_success"),
                instant(row, "last_failure"),
                row.getInt("failures"),
                Optional.ofNullable(row.getString("problem")));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
