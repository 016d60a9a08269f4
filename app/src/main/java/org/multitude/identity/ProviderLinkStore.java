package org.multitude.identity;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.multitude.identity.SaidByProviders.Said;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which accounts other providers open, in PostgreSQL: known by issuer and subject, never by an address. */
@Repository
class ProviderLinkStore implements SaidByProviders {
    private final JdbcClient jdbc;

    ProviderLinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose account this subject opens. */
    Optional<PersonId> whose(URI issuer, String subject) {
        return jdbc.sql("select person from identity.provider_link where issuer = :issuer and subject = :subject")
                .param("issuer", issuer.toString())
                .param("subject", subject)
                .query((row, number) -> new PersonId(row.getObject("person", UUID.class)))
                .optional();
    }

    /** The links of a person, the oldest first. */
    List<ProviderLink> of(PersonId person) {
        return jdbc.sql("""
                        select issuer, subject, linked_at, used_at from identity.provider_link
                        where person = :person order by linked_at, issuer
                        """)
                .param("person", person.value())
                .query((row, number) -> new ProviderLink(
                        URI.create(row.getString("issuer")),
                        row.getString("subject"),
                        row.getTimestamp("linked_at").toInstant(),
                        row.getTimestamp("used_at").toInstant()))
                .list();
    }

    /**
     * Lets a subject open an account from now on.
     *
     * @return false when it opens one already
     */
    boolean add(Vouched vouched, PersonId person, Instant now) {
        boolean added = jdbc.sql("""
                        insert into identity.provider_link (issuer, subject, person, linked_at, used_at)
                        values (:issuer, :subject, :person, :now, :now) on conflict do nothing
                        """)
                        .param("issuer", vouched.issuer().toString())
                        .param("subject", vouched.subject())
                        .param("person", person.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
        if (added) {
            attest(vouched, now);
        }
        return added;
    }

    /** Notes that a subject came in, and what its provider says of it now. */
    void used(Vouched vouched, Instant now) {
        jdbc.sql("update identity.provider_link set used_at = :now where issuer = :issuer and subject = :subject")
                .param("now", Timestamp.from(now))
                .param("issuer", vouched.issuer().toString())
                .param("subject", vouched.subject())
                .update();
        attest(vouched, now);
    }

    /** Ends a link of a person; false when she has no such link. */
    boolean remove(PersonId person, URI issuer, String subject) {
        return jdbc.sql("""
                        delete from identity.provider_link
                        where person = :person and issuer = :issuer and subject = :subject
                        """)
                        .param("person", person.value())
                        .param("issuer", issuer.toString())
                        .param("subject", subject)
                        .update()
                == 1;
    }

    @Override
    public Map<PersonId, List<Said>> of(Collection<PersonId> people) {
        List<Said> all = jdbc.sql("""
                        select l.person, a.issuer, a.claim, a.value, a.attested_at
                        from identity.attested a join identity.provider_link l using (issuer, subject)
                        where l.person = any(:people) order by a.attested_at, a.issuer, a.claim
                        """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(ProviderLinkStore::attestation)
                .list();
        return all.stream().collect(Collectors.groupingBy(Said::person));
    }

    /** What the provider says no more is forgotten. */
    private void attest(Vouched vouched, Instant now) {
        jdbc.sql("delete from identity.attested where issuer = :issuer and subject = :subject")
                .param("issuer", vouched.issuer().toString())
                .param("subject", vouched.subject())
                .update();
        vouched.kind().ifPresent(kind -> attest(vouched, SaidByProviders.Claim.KIND, kind.code(), now));
        vouched.organization().ifPresent(one -> attest(vouched, SaidByProviders.Claim.ORGANIZATION, one, now));
    }

    private void attest(Vouched vouched, SaidByProviders.Claim claim, String value, Instant now) {
        jdbc.sql("""
                        insert into identity.attested (issuer, subject, claim, value, attested_at)
                        values (:issuer, :subject, :claim, :value, :now)
                        """)
                .param("issuer", vouched.issuer().toString())
                .param("subject", vouched.subject())
                .param("claim", claim.code())
                .param("value", value)
                .param("now", Timestamp.from(now))
                .update();
    }

    private static Said attestation(ResultSet row, int number) throws SQLException {
        return new Said(
                new PersonId(row.getObject("person", UUID.class)),
                URI.create(row.getString("issuer")),
                SaidByProviders.Claim.of(row.getString("claim")),
                row.getString("value"),
                row.getTimestamp("attested_at").toInstant());
    }
}
