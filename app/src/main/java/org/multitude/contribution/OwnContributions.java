package org.multitude.contribution;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.multitude.identity.OwnActs;
import org.multitude.identity.PersonId;
import org.multitude.platform.database.Cursor;
import org.multitude.record.ActId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The contributions and messages that a person wrote in her own name, and how she corrected them. */
@Repository
class OwnContributions implements OwnActs {
    private final JdbcClient jdbc;

    OwnContributions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Own> before(PersonId person, Cursor place, int limit) {
        return jdbc.sql("""
                        (select submitted_at as at, submitted_act as act from contribution.contribution
                         where author = :person and (submitted_at, submitted_act) < (:at, :id)
                         order by submitted_at desc, submitted_act desc limit :limit)
                        union all
                        (select written_at, act from contribution.comment
                         where author = :person and (written_at, act) < (:at, :id) and on_behalf is null
                         order by written_at desc, act desc limit :limit)
                        union all
                        (select w.replaced_at, w.act from contribution.wording w
                         where w.thing in (
                           select id from contribution.contribution where author = :person
                           union all
                           select id from contribution.comment where author = :person and on_behalf is null)
                         and (w.replaced_at, w.act) < (:at, :id)
                         order by w.replaced_at desc, w.act desc limit :limit)
                        order by at desc, act desc limit :limit
                        """)
                .param("person", person.value())
                .param("at", Timestamp.from(place.at()))
                .param("id", place.id())
                .param("limit", limit)
                .query((row, number) ->
                        new Own(row.getTimestamp("at").toInstant(), new ActId(row.getObject("act", UUID.class))))
                .list();
    }
}
