package org.multitude.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multitude.identity.PersonId;
import org.multitude.platform.text.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who asks to join, and who is invited, in PostgreSQL; of secrets in letters only the hash is kept. */
@Repository
class AdmissionStore {
    private static final String REQUEST =
            "select id, community, person, word, asked_at, declined_at from community.join_request ";
    private static final String INVITATION =
            "select id, community, who, person, made_at, ends_at from community.invitation ";

    private final JdbcClient jdbc;

    AdmissionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a request; false when the person asked already. */
    boolean ask(JoinRequest request) {
        return jdbc.sql("""
                        insert into community.join_request (id, community, person, word, asked_at)
                        values (:id, :community, :person, :word, :at) on conflict (community, person) do nothing
                        """)
                        .param("id", request.id().value())
                        .param("community", request.community().value())
                        .param("person", request.person().value())
                        .param("word", request.word())
                        .param("at", Timestamp.from(request.askedAt()))
                        .update()
                == 1;
    }

    Optional<JoinRequest> request(PersonId person, CommunityId community) {
        return jdbc.sql(REQUEST + "where community = :community and person = :person")
                .param("community", community.value())
                .param("person", person.value())
                .query(AdmissionStore::request)
                .optional();
    }

    /** A request that waits, held until the end of the transaction. */
    Optional<JoinRequest> waiting(JoinRequestId id, CommunityId community) {
        return jdbc.sql(REQUEST + "where id = :id and community = :community and declined_at is null for update")
                .param("id", id.value())
                .param("community", community.value())
                .query(AdmissionStore::request)
                .optional();
    }

    /** Those that wait, the oldest first. */
    List<JoinRequest> waiting(CommunityId community, int limit) {
        return jdbc.sql(REQUEST + """
                        where community = :community and declined_at is null order by asked_at, id limit :limit
                        """)
                .param("community", community.value())
                .param("limit", limit)
                .query(AdmissionStore::request)
                .list();
    }

    void decline(JoinRequestId id, Instant now) {
        jdbc.sql("update community.join_request set declined_at = :now where id = :id")
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Forgets that a person asked to join, or was invited: she is a member now. */
    void settled(PersonId person, CommunityId community) {
        jdbc.sql("delete from community.join_request where community = :community and person = :person")
                .param("community", community.value())
                .param("person", person.value())
                .update();
        jdbc.sql("delete from community.invitation where community = :community and person = :person")
                .param("community", community.value())
                .param("person", person.value())
                .update();
    }

    /** Adds an invitation, in the place of one to the same that has ended; false when one to the same still works. */
    boolean invite(Invitation invitation, Optional<String> secret) {
        return jdbc.sql("""
                        insert into community.invitation (id, community, who, person, secret_hash, made_at, ends_at)
                        values (:id, :community, :who, :person, :hash, :made, :ends)
                        on conflict (community, who) do update
                          set id = excluded.id, person = excluded.person, secret_hash = excluded.secret_hash,
                              made_at = excluded.made_at, ends_at = excluded.ends_at
                          where community.invitation.ends_at <= excluded.made_at
                        """)
                        .param("id", invitation.id().value())
                        .param("community", invitation.community().value())
                        .param("who", invitation.who())
                        .param(
                                "person",
                                invitation.person().map(PersonId::value).orElse(null))
                        .param("hash", secret.map(Secrets::hash).orElse(null))
                        .param("made", Timestamp.from(invitation.madeAt()))
                        .param("ends", Timestamp.from(invitation.endsAt()))
                        .update()
                == 1;
    }

    /** Those that can still be taken, the latest first. */
    List<Invitation> invitations(CommunityId community, Instant now, int limit) {
        return jdbc.sql(INVITATION + """
                        where community = :community and ends_at > :now order by made_at desc, id limit :limit
                        """)
                .param("community", community.value())
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query(AdmissionStore::invitation)
                .list();
    }

    boolean invited(PersonId person, CommunityId community, Instant now) {
        return jdbc.sql("""
                        select exists (select from community.invitation
                          where community = :community and person = :person and ends_at > :now)
                        """)
                .param("community", community.value())
                .param("person", person.value())
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    boolean works(String secret, CommunityId community, Instant now) {
        return jdbc.sql("""
                        select exists (select from community.invitation
                          where community = :community and secret_hash = :hash and ends_at > :now)
                        """)
                .param("community", community.value())
                .param("hash", Secrets.hash(secret))
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    /** Takes the invitation of a person; false when there is none that works. It works no more. */
    boolean take(PersonId person, CommunityId community, Instant now) {
        return jdbc.sql("""
                        delete from community.invitation
                        where community = :community and person = :person and ends_at > :now
                        """)
                        .param("community", community.value())
                        .param("person", person.value())
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    /** As {@link #take(PersonId, CommunityId, Instant)}, for whoever holds the link of a letter. */
    boolean take(String secret, CommunityId community, Instant now) {
        return jdbc.sql("""
                        delete from community.invitation
                        where community = :community and secret_hash = :hash and ends_at > :now
                        """)
                        .param("community", community.value())
                        .param("hash", Secrets.hash(secret))
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    void withdraw(InvitationId id, CommunityId community) {
        jdbc.sql("delete from community.invitation where id = :id and community = :community")
                .param("id", id.value())
                .param("community", community.value())
                .update();
    }

    /** Deletes invitations that have ended, and requests declined before this instant. */
    void forget(Instant now, Instant declinedBefore) {
        jdbc.sql("delete from community.invitation where ends_at < :now")
                .param("now", Timestamp.from(now))
                .update();
        jdbc.sql("delete from community.join_request where declined_at < :before")
                .param("before", Timestamp.from(declinedBefore))
                .update();
    }

    /** Deletes all that concerns a person who leaves the platform. */
    void forget(PersonId person, String address) {
        jdbc.sql("delete from community.join_request where person = :person")
                .param("person", person.value())
                .update();
        jdbc.sql("delete from community.invitation where person = :person or who = :address")
                .param("person", person.value())
                .param("address", address)
                .update();
    }

    private static JoinRequest request(ResultSet row, int number) throws SQLException {
        return new JoinRequest(
                new JoinRequestId(row.getObject("id", UUID.class)),
                new CommunityId(row.getObject("community", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("word"),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("declined_at") != null);
    }

    private static Invitation invitation(ResultSet row, int number) throws SQLException {
        return new Invitation(
                new InvitationId(row.getObject("id", UUID.class)),
                new CommunityId(row.getObject("community", UUID.class)),
                row.getString("who"),
                Optional.ofNullable(row.getObject("person", UUID.class)).map(PersonId::new),
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("ends_at").toInstant());
    }
}
