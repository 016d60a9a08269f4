package org.multitude.identity;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.multitude.platform.text.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Second factors in PostgreSQL; of recovery codes only the hashes. */
@Repository
class SecondFactorStore {
    private final JdbcClient jdbc;

    SecondFactorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What codes are made from.
     *
     * @param lastStep the last step at which a code was taken
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Secret(byte[] bytes, long lastStep) {}

    /** The one that is asked for, if one is. */
    Optional<SecondFactor> find(PersonId person) {
        return jdbc.sql("""
                        select since, (select count(*) from identity.recovery_code r where r.person = f.person) as left_over
                        from identity.second_factor f where person = :person and since is not null
                        """)
                .param("person", person.value())
                .query((row, number) ->
                        new SecondFactor(row.getTimestamp("since").toInstant(), row.getInt("left_over")))
                .optional();
    }

    /** Whether one is asked for. */
    boolean has(PersonId person) {
        return jdbc.sql("""
                        select exists (select from identity.second_factor where person = :person and since is not null)
                        """)
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /** Begins to set one up, in place of one that was only begun; changes nothing where one is asked for already. */
    void begin(PersonId person, byte[] secret, Instant now) {
        jdbc.sql("""
                        insert into identity.second_factor (person, secret, begun_at) values (:person, :secret, :now)
                        on conflict (person) do update set secret = excluded.secret, begun_at = excluded.begun_at
                        where second_factor.since is null
                        """)
                .param("person", person.value())
                .param("secret", secret)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The one that was begun after this instant and has got no code yet. */
    Optional<Secret> begun(PersonId person, Instant after) {
        return jdbc.sql("""
                        select secret, last_step from identity.second_factor
                        where person = :person and since is null and begun_at > :after
                        """)
                .param("person", person.value())
                .param("after", Timestamp.from(after))
                .query((row, number) -> new Secret(row.getBytes("secret"), row.getLong("last_step")))
                .optional();
    }

    /** Asks for it from now on. */
    void confirm(PersonId person, List<String> recoveryCodes, Instant now) {
        jdbc.sql("update identity.second_factor set since = :now where person = :person and since is null")
                .param("now", Timestamp.from(now))
                .param("person", person.value())
                .update();
        for (String code : recoveryCodes) {
            jdbc.sql("insert into identity.recovery_code (person, code_hash) values (:person, :hash)")
                    .param("person", person.value())
                    .param("hash", hash(code))
                    .update();
        }
    }

    /** What codes of the one that is asked for are made from. */
    Optional<Secret> secret(PersonId person) {
        return jdbc.sql("""
                        select secret, last_step from identity.second_factor
                        where person = :person and since is not null
                        """)
                .param("person", person.value())
                .query((row, number) -> new Secret(row.getBytes("secret"), row.getLong("last_step")))
                .optional();
    }

    /** Notes that the code of this step was taken; false when one of it or of a later one was before. */
    boolean take(PersonId person, long step) {
        return jdbc.sql("""
                        update identity.second_factor set last_step = :step
                        where person = :person and last_step < :step
                        """).param("step", step).param("person", person.value()).update() == 1;
    }

    /** Takes a recovery code; false when there is no such code, or no more. */
    boolean takeRecovery(PersonId person, String code) {
        return jdbc.sql("delete from identity.recovery_code where person = :person and code_hash = :hash")
                        .param("person", person.value())
                        .param("hash", hash(code))
                        .update()
                == 1;
    }

    /** Asks for it no more; false when none was asked for. */
    boolean remove(PersonId person) {
        return jdbc.sql("delete from identity.second_factor where person = :person and since is not null")
                        .param("person", person.value())
                        .update()
                == 1;
    }

    private static byte[] hash(String code) {
        return Sha256.of(code.getBytes(StandardCharsets.US_ASCII));
    }
}
