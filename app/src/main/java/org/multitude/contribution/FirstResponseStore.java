package org.multitude.contribution;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When somebody other than its author responded first to a contribution, in PostgreSQL. */
@Repository
class FirstResponseStore {
    private final JdbcClient jdbc;

    FirstResponseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes a response; whether it is the first. */
    boolean first(ContributionId contribution, Instant at) {
        return jdbc.sql("""
                        insert into contribution.first_response (contribution, at) values (:contribution, :at)
                        on conflict do nothing
                        """)
                        .param("contribution", contribution.value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    void clear() {
        jdbc.sql("delete from contribution.first_response").update();
    }
}
