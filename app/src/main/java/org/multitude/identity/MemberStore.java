package org.multitude.identity;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who acts for which organisation, in PostgreSQL. */
@Repository
class MemberStore {
    private final JdbcClient jdbc;

    MemberStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(OrganizationId organization, PersonId person, Role role, Instant now) {
        jdbc.sql("""
                        insert into identity.membership (organization, person, role, since)
                        values (:organization, :person, :role, :now)
                        on conflict (organization, person) do update set role = excluded.role
                        """)
                .param("organization", organization.value())
                .param("person", person.value())
                .param("role", role.code())
                .param("now", Timestamp.from(now))
                .update();
    }

    void remove(OrganizationId organization, PersonId person) {
        jdbc.sql("delete from identity.membership where organization = :organization and person = :person")
                .param("organization", organization.value())
                .param("person", person.value())
                .update();
    }

    /** The organisations that a person acts for. */
    List<OrganizationId> organizations(PersonId person) {
        return jdbc.sql("select organization from identity.membership where person = :person order by organization")
                .param("person", person.value())
                .query((row, number) -> new OrganizationId(row.getObject("organization", UUID.class)))
                .list();
    }

    /** The organisations that each of these people acts for, if she does for any. */
    Map<PersonId, Set<OrganizationId>> organizations(Collection<PersonId> people) {
        Map<PersonId, Set<OrganizationId>> acting = new HashMap<>();
        jdbc.sql("select person, organization from identity.membership where person = any(:people)")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(row -> {
                    acting.computeIfAbsent(new PersonId(row.getObject("person", UUID.class)), first -> new HashSet<>())
                            .add(new OrganizationId(row.getObject("organization", UUID.class)));
                });
        return acting;
    }

    /** The organisations that nobody but this person administers. */
    List<OrganizationId> administeredAlone(PersonId person) {
        return jdbc.sql("""
                        select organization from identity.membership m
                        where person = :person and role = 'administrator'
                          and not exists (select from identity.membership o
                            where o.organization = m.organization and o.person <> m.person and o.role = 'administrator')
                        order by organization
                        """)
                .param("person", person.value())
                .query((row, number) -> new OrganizationId(row.getObject("organization", UUID.class)))
                .list();
    }

    /** Number of its administrators. */
    int administrators(OrganizationId organization) {
        return jdbc.sql("""
                        select count(*) from identity.membership
                        where organization = :organization and role = 'administrator'
                        """)
                .param("organization", organization.value())
                .query(Integer.class)
                .single();
    }

    /** Those who act for it, administrators first, then by handle. */
    List<Member> of(OrganizationId organization) {
        return jdbc.sql("""
                        select m.person, p.handle, p.public_name, m.role, m.since
                        from identity.membership m join identity.person p on p.id = m.person
                        where m.organization = :organization order by m.role, p.handle
                        """)
                .param("organization", organization.value())
                .query((row, number) -> new Member(
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getString("handle"),
                        Optional.ofNullable(row.getString("public_name")),
                        Role.of(row.getString("role")),
                        row.getTimestamp("since").toInstant()))
                .list();
    }

    Optional<Role> role(PersonId person, OrganizationId organization) {
        return jdbc.sql("select role from identity.membership where organization = :organization and person = :person")
                .param("organization", organization.value())
                .param("person", person.value())
                .query(String.class)
                .optional()
                .map(Role::of);
    }

    /** All who act for it, the longest ones first. */
    List<PersonId> publishers(OrganizationId organization) {
        return jdbc.sql("select person from identity.membership where organization = :organization order by since")
                .param("organization", organization.value())
                .query((row, number) -> new PersonId(row.getObject("person", UUID.class)))
                .list();
    }
}
