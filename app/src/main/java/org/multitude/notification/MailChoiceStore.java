package org.multitude.notification;

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
import org.multitude.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people chose about mail, in PostgreSQL; who chose nothing is written to. */
@Repository
class MailChoiceStore {
    private static final String SELECT = "select person, token, rhythm, stopped_at from notification.mail_choice ";

    private final JdbcClient jdbc;

    MailChoiceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The choice of each; who has none yet gets one, with a token. */
    Map<PersonId, MailChoice> of(Collection<PersonId> people) {
        UUID[] ids = people.stream().map(PersonId::value).sorted().toArray(UUID[]::new);
        jdbc.sql("""
                        insert into notification.mail_choice (person, token)
                        select person, gen_random_uuid() from unnest(:people::uuid[]) as person
                        on conflict do nothing
                        """).param("people", ids).update();
        List<MailChoice> choices = jdbc.sql(SELECT + "where person = any(:people)")
                .param("people", ids)
                .query(MailChoiceStore::choice)
                .list();
        return choices.stream().collect(Collectors.toMap(MailChoice::person, Function.identity()));
    }

    Optional<MailChoice> byToken(UUID token) {
        return jdbc.sql(SELECT + "where token = :token")
                .param("token", token)
                .query(MailChoiceStore::choice)
                .optional();
    }

    /** Keeps her choice; a choice that is kept already stays as old as it is. */
    void choose(PersonId person, boolean wanted, Instant now) {
        of(List.of(person));
        jdbc.sql("""
                        update notification.mail_choice
                        set stopped_at = case when :wanted then null else coalesce(stopped_at, :now) end
                        where person = :person
                        """)
                .param("wanted", wanted)
                .param("now", Timestamp.from(now))
                .param("person", person.value())
                .update();
    }

    /** Keeps how often she is written to; what happened before is not summed up. */
    void choose(PersonId person, Rhythm rhythm, Instant now) {
        of(List.of(person));
        jdbc.sql("""
                        update notification.mail_choice set rhythm = :rhythm, summed_until = :now
                        where person = :person and rhythm <> :rhythm
                        """)
                .param("rhythm", rhythm.code())
                .param("now", Timestamp.from(now))
                .param("person", person.value())
                .update();
    }

    /** Takes people whose summary was due at this instant and is not written yet: it is, if this transaction commits. */
    Map<PersonId, MailChoice> takeDue(Rhythm rhythm, Instant due, int limit) {
        return jdbc
                .sql("""
                        update notification.mail_choice set summed_until = :due where person in (
                          select person from notification.mail_choice
                          where rhythm = :rhythm and stopped_at is null and summed_until < :due
                          order by summed_until limit :limit for update skip locked)
                        returning person, token, rhythm, stopped_at
                        """)
                .param("rhythm", rhythm.code())
                .param("due", Timestamp.from(due))
                .param("limit", limit)
                .query(MailChoiceStore::choice)
                .list()
                .stream()
                .collect(Collectors.toMap(MailChoice::person, Function.identity()));
    }

    void delete(PersonId person) {
        jdbc.sql("delete from notification.mail_choice where person = :person")
                .param("person", person.value())
                .update();
    }

    private static MailChoice choice(ResultSet row, int number) throws SQLException {
        return new MailChoice(
                new PersonId(row.getObject("person", UUID.class)),
                row.getObject("token", UUID.class),
                Rhythm.of(row.getString("rhythm")).orElse(Rhythm.IMMEDIATELY),
                row.getTimestamp("stopped_at") == null);
    }
}
