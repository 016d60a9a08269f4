package org.multitude.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multitude.platform.text.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Invitations and requests to act for organisations, in PostgreSQL; of the secret in a letter it keeps the hash. */
@Repository
class InvitationStore {
    private static final int MOST = 200;
    private static final String SELECT = """
            select i.id, i.organization, i.role, i.person, i.email, coalesce(p.handle, i.email) as shown, i.ends_at
            from identity.invitation i left join identity.person p on p.id = i.person
            """;

    private final JdbcClient jdbc;

    InvitationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes an invitation in place of one to the same person or address, and says the secret of its letter. */
    String make(Invitation invitation, Instant now) {
        String secret = Secrets.random();
        jdbc.sql("""
                        delete from identity.invitation
                        where organization = :organization and (person = :person or email = :email)
                        """)
                .param("organization", invitation.organization().value())
                .param("person", invitation.person().map(PersonId::value).orElse(null), java.sql.Types.OTHER)
                .param("email", invitation.email().orElse(null), java.sql.Types.VARCHAR)
                .update();
        jdbc.sql("""
                        insert into identity.invitation
                          (id, organization, role, person, email, secret_hash, made_at, ends_at)
                        values (:id, :organization, :role, :person, :email, :hash, :now, :ends)
                        """)
                .param("id", invitation.id())
                .param("organization", invitation.organization().value())
                .param("role", invitation.role().code())
                .param("person", invitation.person().map(PersonId::value).orElse(null), java.sql.Types.OTHER)
                .param("email", invitation.email().orElse(null), java.sql.Types.VARCHAR)
                .param("hash", Secrets.hash(secret))
                .param("now", Timestamp.from(now))
                .param("ends", Timestamp.from(invitation.endsAt()))
                .update();
        return secret;
    }

    /** How many letters went to this address, or for this organisation, since then. */
    int made(OrganizationId organization, Instant since) {
        return jdbc.sql("""
                        select count(*) from identity.invitation
                        where organization = :organization and made_at > :since
                        """)
                .param("organization", organization.value())
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    /** The invitation of which the letter holds this secret, as long as it waits. */
    Optional<Invitation> bySecret(String secret, Instant now) {
        return jdbc.sql(SELECT + "where i.secret_hash = :hash and i.ends_at > :now")
                .param("hash", Secrets.hash(secret))
                .param("now", Timestamp.from(now))
                .query(InvitationStore::invitation)
                .optional();
    }

    /** An invitation that waits. */
    Optional<Invitation> find(UUID id, Instant now) {
        return jdbc.sql(SELECT + "where i.id = :id and i.ends_at > :now")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .query(InvitationStore::invitation)
                .optional();
    }

    /** Those that wait for this person, by her handle or by the address that reaches her. */
    List<Invitation> waiting(Person person, Instant now) {
        return jdbc.sql(SELECT + """
                        where (i.person = :person or i.email = :email) and i.ends_at > :now
                        order by i.made_at limit :most
                        """)
                .param("person", person.id().value())
                .param("email", person.emailConfirmed() ? person.email() : "")
                .param("now", Timestamp.from(now))
                .param("most", MOST)
                .query(InvitationStore::invitation)
                .list();
    }

    /** Those of an organisation that wait. */
    List<Invitation> of(OrganizationId organization, Instant now) {
        return jdbc.sql(SELECT + """
                        where i.organization = :organization and i.ends_at > :now order by i.made_at limit :most
                        """)
                .param("organization", organization.value())
                .param("now", Timestamp.from(now))
                .param("most", MOST)
                .query(InvitationStore::invitation)
                .list();
    }

    /** Takes an invitation away: false when it was answered or withdrawn meanwhile. */
    boolean take(UUID id) {
        return jdbc.sql("delete from identity.invitation where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Deletes those that ended before this instant. */
    void forget(Instant before) {
        jdbc.sql("delete from identity.invitation where ends_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    /** Deletes everything that waits for a person, or that she asked. */
    void forget(Person person) {
        jdbc.sql("delete from identity.invitation where person = :person or email = :email")
                .param("person", person.id().value())
                .param("email", person.email())
                .update();
        jdbc.sql("delete from identity.join_request where person = :person")
                .param("person", person.id().value())
                .update();
    }

    /** Notes that somebody asks to act for an organisation; false when she asked already. */
    boolean ask(OrganizationId organization, PersonId person, String office, Instant now) {
        return jdbc.sql("""
                        insert into identity.join_request (organization, person, office, asked_at)
                        values (:organization, :person, :office, :now) on conflict do nothing
                        """)
                        .param("organization", organization.value())
                        .param("person", person.value())
                        .param("office", office)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Whether her request waits. */
    boolean asked(OrganizationId organization, PersonId person) {
        return jdbc.sql("""
                        select exists (select from identity.join_request
                          where organization = :organization and person = :person)
                        """)
                .param("organization", organization.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /** Requests that wait, oldest first. */
    List<JoinRequest> requests(OrganizationId organization) {
        return jdbc.sql("""
                        select r.person, p.handle, p.public_name, p.kind, r.office, r.asked_at
                        from identity.join_request r join identity.person p on p.id = r.person
                        where r.organization = :organization order by r.asked_at limit :most
                        """)
                .param("organization", organization.value())
                .param("most", MOST)
                .query((row, number) -> new JoinRequest(
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getString("handle"),
                        Optional.ofNullable(row.getString("public_name")),
                        ActorKind.of(row.getString("kind")),
                        row.getString("office"),
                        row.getTimestamp("asked_at").toInstant()))
                .list();
    }

    /** Takes a request away: false when it was decided meanwhile. */
    boolean decide(OrganizationId organization, PersonId person) {
        return jdbc.sql("delete from identity.join_request where organization = :organization and person = :person")
                        .param("organization", organization.value())
                        .param("person", person.value())
                        .update()
                == 1;
    }

    private static Invitation invitation(ResultSet row, int number) throws SQLException {
        return new Invitation(
                row.getObject("id", UUID.class),
                new OrganizationId(row.getObject("organization", UUID.class)),
                Role.of(row.getString("role")),
                Optional.ofNullable(row.getObject("person", UUID.class)).map(PersonId::new),
                Optional.ofNullable(row.getString("email")),
                row.getString("shown"),
                row.getTimestamp("ends_at").toInstant());
    }
}
