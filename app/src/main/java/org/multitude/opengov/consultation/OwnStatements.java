package org.multitude.opengov.consultation;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.multitude.identity.OwnActs;
import org.multitude.identity.PersonId;
import org.multitude.platform.database.Cursor;
import org.multitude.record.ActId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of the statements that a person proposed: the act that published each or set it aside. Never her votes. */
@Repository
class OwnStatements implements OwnActs {
    private final JdbcClient jdbc;

    OwnStatements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Own> before(PersonId person, Cursor place, int limit) {
        return jdbc.sql("""
                        select decided_at, act from opengov.statement
                        where author = :person and act is not null and (decided_at, act) < (:at, :id)
                        order by decided_at desc, act desc limit :limit
                        """)
                .param("person", person.value())
                .param("at", Timestamp.from(place.at()))
                .param("id", place.id())
                .param("limit", limit)
                .query((row, number) -> new Own(
                        row.getTimestamp("decided_at").toInstant(), new ActId(row.getObject("act", UUID.class))))
                .list();
    }
}
