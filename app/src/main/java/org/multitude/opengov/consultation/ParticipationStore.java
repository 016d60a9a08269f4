package org.multitude.opengov.consultation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multitude.identity.ActorKind;
import org.multitude.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who takes part, in PostgreSQL; the link to an account, and the cookies of those without one, are kept apart. */
@Repository
class ParticipationStore {
    private static final String SELECT =
            "select p.id, p.consultation, p.pseudonym, p.account, p.answers from opengov.participation p ";

    private final JdbcClient jdbc;

    ParticipationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One at a time for whoever this is in this consultation, until the transaction ends: she may press twice. */
    void alone(ConsultationId consultation, UUID who) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:who, 0))")
                .param("who", consultation + " " + who)
                .query(row -> {});
    }

    /** Begins a participation; of somebody with an account, what she is in public life. */
    Participation begin(ConsultationId consultation, Optional<ActorKind> kind, Optional<UUID> bornFrom) {
        String pseudonym = Pseudonym.random();
        long id = jdbc.sql("""
                        insert into opengov.participation (consultation, pseudonym, account, kind, born_from)
                        values (:consultation, :pseudonym, :account, :kind, :born) returning id
                        """)
                .param("consultation", consultation.value())
                .param("pseudonym", pseudonym)
                .param("account", kind.isPresent())
                .param("kind", kind.map(ActorKind::code).orElse(null))
                .param("born", bornFrom.orElse(null))
                .query(Long.class)
                .single();
        return new Participation(id, consultation, pseudonym, kind.isPresent(), 0);
    }

    /** From now on it is this account's. */
    void link(PersonId person, Participation participation) {
        jdbc.sql("""
                        insert into opengov.participant (account, consultation, participation)
                        values (:account, :consultation, :participation)
                        """)
                .param("account", person.value())
                .param("consultation", participation.consultation().value())
                .param("participation", participation.id())
                .update();
    }

    /** Somebody who voted before signing in goes on with her account: her cookies end. */
    Participation adopt(PersonId person, ActorKind kind, Participation participation) {
        jdbc.sql("delete from opengov.ticket where participation = :id")
                .param("id", participation.id())
                .update();
        jdbc.sql("update opengov.participation set account = true, kind = :kind where id = :id")
                .param("kind", kind.code())
                .param("id", participation.id())
                .update();
        link(person, participation);
        return new Participation(
                participation.id(),
                participation.consultation(),
                participation.pseudonym(),
                true,
                participation.answers());
    }

    /** Whether this account took part here, its link broken or not. */
    boolean tookPart(PersonId person, ConsultationId consultation) {
        return jdbc.sql("""
                        select exists (select from opengov.participant
                        where account = :account and consultation = :consultation)
                        """)
                .param("account", person.value())
                .param("consultation", consultation.value())
                .query(Boolean.class)
                .single();
    }

    /** Forgets which pseudonym is this account's, and what its owner is; says whether there was a link. */
    boolean unlink(PersonId person, ConsultationId consultation) {
        jdbc.sql("""
                        update opengov.participation p set kind = null from opengov.participant a
                        where a.participation = p.id and a.account = :account and a.consultation = :consultation
                        """)
                .param("account", person.value())
                .param("consultation", consultation.value())
                .update();
        return jdbc.sql("""
                                update opengov.participant set participation = null
                                where account = :account and consultation = :consultation and participation is not null
                                """)
                        .param("account", person.value())
                        .param("consultation", consultation.value())
                        .update()
                > 0;
    }

    /** Forgets that this account took part anywhere, and what its owner is. */
    void forget(PersonId person) {
        jdbc.sql("""
                        update opengov.participation p set kind = null from opengov.participant a
                        where a.participation = p.id and a.account = :account
                        """).param("account", person.value()).update();
        jdbc.sql("delete from opengov.participant where account = :account")
                .param("account", person.value())
                .update();
    }

    void admit(Participation participation, byte[] ticketHash) {
        jdbc.sql("insert into opengov.ticket (hash, participation) values (:hash, :id)")
                .param("hash", ticketHash)
                .param("id", participation.id())
                .update();
    }

    Optional<Participation> ofAccount(PersonId person, ConsultationId consultation) {
        return jdbc.sql(SELECT + """
                        join opengov.participant a on a.participation = p.id
                        where a.account = :account and a.consultation = :consultation
                        """)
                .param("account", person.value())
                .param("consultation", consultation.value())
                .query(ParticipationStore::participation)
                .optional();
    }

    Optional<Participation> ofTicket(byte[] hash, ConsultationId consultation) {
        return jdbc.sql(SELECT + """
                        join opengov.ticket t on t.participation = p.id
                        where t.hash = :hash and p.consultation = :consultation
                        """)
                .param("hash", hash)
                .param("consultation", consultation.value())
                .query(ParticipationStore::participation)
                .optional();
    }

    Optional<Participation> bornFrom(UUID key, ConsultationId consultation) {
        return jdbc.sql(SELECT + "where p.born_from = :key and p.consultation = :consultation")
                .param("key", key)
                .param("consultation", consultation.value())
                .query(ParticipationStore::participation)
                .optional();
    }

    /** The same as it is now; its votes are given one after the other until the transaction ends. */
    Participation lock(Participation participation) {
        return jdbc.sql(SELECT + "where p.id = :id for update")
                .param("id", participation.id())
                .query(ParticipationStore::participation)
                .single();
    }

    private static Participation participation(ResultSet row, int number) throws SQLException {
        @Nullable UUID consultation = row.getObject("consultation", UUID.class);
        return new Participation(
                row.getLong("id"),
                new ConsultationId(Objects.requireNonNull(consultation)),
                row.getString("pseudonym"),
                row.getBoolean("account"),
                row.getInt("answers"));
    }
}
