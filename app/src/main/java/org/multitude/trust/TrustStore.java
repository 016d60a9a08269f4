package org.multitude.trust;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many acts of each type were recorded, in PostgreSQL. */
@Repository
class TrustStore {
    private final JdbcClient jdbc;

    TrustStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void forget() {
        jdbc.sql("truncate trust.act_count, trust.progress").update();
    }

    void count(String type, String nature, long acts) {
        jdbc.sql("""
                        insert into trust.act_count as kept (type, nature, acts) values (:type, :nature, :acts)
                        on conflict (type, nature) do update set acts = kept.acts + excluded.acts
                        """)
                .param("type", type)
                .param("nature", nature)
                .param("acts", acts)
                .update();
    }

    /** Notes that so many more acts of the log were read. */
    void read(long acts) {
        jdbc.sql("""
                        insert into trust.progress as kept (acts) values (:acts)
                        on conflict (only_one) do update set acts = kept.acts + excluded.acts
                        """).param("acts", acts).update();
    }

    /** Number of acts of the log that were counted. */
    long acts() {
        return jdbc.sql("select acts from trust.progress")
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    List<ActCount> actCounts() {
        return jdbc.sql("""
                        select type, sum(acts) as acts,
                               coalesce(sum(acts) filter (where nature = 'imported'), 0) as imported,
                               coalesce(sum(acts) filter (where nature = 'simulated'), 0) as simulated
                        from trust.act_count group by type order by sum(acts) desc, type
                        """)
                .query((row, number) -> new ActCount(
                        row.getString("type"), row.getLong("acts"), row.getLong("imported"), row.getLong("simulated")))
                .list();
    }
}
