package org.multitude.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Domains of organisations and their proofs, in PostgreSQL. */
@Repository
class DomainStore {
    private final JdbcClient jdbc;

    DomainStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Claims a domain; one that is claimed again stays due when it was. */
    void claim(DomainProof proof) {
        jdbc.sql("""
                        insert into identity.domain_proof as d (organization, domain, token)
                        values (:organization, :domain, :token)
                        on conflict (organization) do update
                        set domain = excluded.domain, token = excluded.token,
                            checked_at = case when d.domain = excluded.domain then d.checked_at end,
                            failures = case when d.domain = excluded.domain then d.failures else 0 end
                        """)
                .param("organization", proof.organization().value())
                .param("domain", proof.domain())
                .param("token", proof.token())
                .update();
    }

    Optional<DomainProof> find(OrganizationId organization) {
        return jdbc.sql("select * from identity.domain_proof where organization = :organization")
                .param("organization", organization.value())
                .query(DomainStore::proof)
                .optional();
    }

    /** Proofs of verified domains that were last seen before this. */
    List<DomainProof> lastSeen(Instant before, int limit) {
        return jdbc.sql("""
                        select d.* from identity.domain_proof d join identity.organization o on o.id = d.organization
                        where o.domain_state = 'verified' and o.domain = d.domain and d.checked_at < :before
                        order by d.checked_at limit :limit
                        """)
                .param("before", Timestamp.from(before))
                .param("limit", limit)
                .query(DomainStore::proof)
                .list();
    }

    /** Notes that the proof was looked for, and whether it was there. */
    void checked(OrganizationId organization, Instant at, int failures) {
        jdbc.sql("""
                        update identity.domain_proof set checked_at = :at, failures = :failures
                        where organization = :organization
                        """)
                .param("at", Timestamp.from(at))
                .param("failures", failures)
                .param("organization", organization.value())
                .update();
    }

    /** Whether another organisation has this domain. */
    boolean taken(String domain, OrganizationId by) {
        return jdbc.sql("""
                        select exists (select from identity.organization
                          where domain = :domain and domain_state = 'verified' and id <> :by)
                        """)
                .param("domain", domain)
                .param("by", by.value())
                .query(Boolean.class)
                .single();
    }

    /** Notes what pages say of it. */
    void say(OrganizationId organization, VerifiedDomain domain) {
        jdbc.sql("""
                        update identity.organization set domain = :domain, domain_state = :state, domain_at = :at
                        where id = :organization
                        """)
                .param("domain", domain.name())
                .param("state", domain.state())
                .param("at", Timestamp.from(domain.at()))
                .param("organization", organization.value())
                .update();
    }

    private static DomainProof proof(ResultSet row, int number) throws SQLException {
        return new DomainProof(
                new OrganizationId(row.getObject("organization", UUID.class)),
                row.getString("domain"),
                row.getString("token"),
                Optional.ofNullable(row.getTimestamp("checked_at")).map(Timestamp::toInstant),
                row.getInt("failures"));
    }
}
