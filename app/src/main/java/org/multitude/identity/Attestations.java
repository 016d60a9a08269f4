package org.multitude.identity;

import java.net.URI;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.multitude.platform.settings.IdentityProvider;
import org.multitude.platform.settings.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Says whether what people say they are is attested. It is found from what holds now, so that nothing is attested any more
 * once a person changes her kind, leaves her organisation, or the organisation is no longer recognised.
 */
@Repository
public class Attestations {
    private static final String KIND = """
            case o.type when 'university' then 'researcher' when 'company' then 'entrepreneur'
              when 'association' then 'civil-society'
              when 'state' then 'public-agent' when 'local-authority' then 'public-agent'
              when 'public-agency' then 'public-agent' end
            """;

    private final JdbcClient jdbc;
    private final Map<String, String> providers;

    Attestations(JdbcClient jdbc, Settings settings) {
        this.jdbc = jdbc;
        this.providers = settings.providers().stream()
                .collect(Collectors.toMap(
                        provider -> provider.issuer().toString(), IdentityProvider::label, (one, same) -> one));
    }

    /** Whether there are providers that say what somebody is. */
    boolean byProviders() {
        return !providers.isEmpty();
    }

    /** What people call a provider. */
    String label(URI issuer) {
        return providers.getOrDefault(issuer.toString(), issuer.toString());
    }

    /** What attests the kind of a person, if anything does. */
    public Optional<Attestation> of(PersonId person) {
        return Optional.ofNullable(of(List.of(person)).get(person));
    }

    /** What attests the kinds of these people, the strongest for each, in one query; who is missing only declared it. */
    public Map<PersonId, Attestation> of(Collection<PersonId> people) {
        Map<PersonId, Attestation> found = new HashMap<>();
        jdbc.sql("""
                        select distinct on (person) person, way, name from (
                          select p.id as person, 1 as rank, 'organization' as way, o.name
                          from identity.person p
                          join identity.membership m on m.person = p.id
                          join identity.organization o on o.id = m.organization
                          where p.id = any(:ids) and o.recognition = 'given' and p.kind = %1$s
                          union all
                          select p.id, 2, 'provider', said.issuer
                          from identity.person p
                          join identity.provider_link l on l.person = p.id
                          join identity.attested said on said.issuer = l.issuer and said.subject = l.subject
                          where p.id = any(:ids) and said.claim = 'kind' and said.value = p.kind
                            and said.issuer = any(:issuers)
                          union all
                          select p.id, 3, 'domain', o.name
                          from identity.person p
                          join identity.organization o on o.recognition = 'given' and o.domain_state = 'verified'
                            and right('.' || split_part(p.email, '@', 2), length(o.domain) + 1) = '.' || o.domain
                          where p.id = any(:ids) and p.email_confirmed_at is not null and p.kind = %1$s
                          union all
                          select p.id, 4, 'peers', min(o.name)
                          from identity.person p
                          join identity.vouch v on v.person = p.id and v.kind = p.kind
                          join identity.person a on a.id = v.attester
                          join identity.membership m on m.person = v.attester
                          join identity.organization o on o.id = m.organization
                          where p.id = any(:ids) and o.recognition = 'given' and a.kind = %1$s
                            and not exists (select from identity.membership own
                              where own.person = p.id and own.organization = o.id)
                          group by p.id, o.id having count(*) >= 2
                        ) attested order by person, rank, name
                        """.formatted(KIND))
                .param("ids", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("issuers", providers.keySet().toArray(String[]::new))
                .query(row -> {
                    String name = row.getString("name");
                    found.put(
                            new PersonId(row.getObject("person", UUID.class)),
                            new Attestation(
                                    Attestation.Way.of(row.getString("way")), providers.getOrDefault(name, name)));
                });
        return found;
    }

    /**
     * Somebody whose kind one attested.
     *
     * @param person who
     * @param handle the name she signs in with
     * @param kind what she is said to be
     * @param at when it was said
     */
    public record Vouched(PersonId person, String handle, ActorKind kind, Instant at) {}

    /** Those whose kind this person attested, the last ones first. */
    List<Vouched> by(PersonId attester) {
        return jdbc.sql("""
                        select v.person, p.handle, v.kind, v.at
                        from identity.vouch v join identity.person p on p.id = v.person
                        where v.attester = :attester order by v.at desc limit 200
                        """)
                .param("attester", attester.value())
                .query((row, number) -> new Vouched(
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getString("handle"),
                        ActorKind.of(row.getString("kind")),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    void vouch(PersonId attester, Person person, Instant now) {
        jdbc.sql("""
                        insert into identity.vouch (person, attester, kind, at)
                        values (:person, :attester, :kind, :now)
                        on conflict (person, attester) do update set kind = excluded.kind, at = excluded.at
                        """)
                .param("person", person.id().value())
                .param("attester", attester.value())
                .param("kind", person.kind().code())
                .param("now", Timestamp.from(now))
                .update();
    }

    void takeBack(PersonId attester, PersonId person) {
        jdbc.sql("delete from identity.vouch where person = :person and attester = :attester")
                .param("person", person.value())
                .param("attester", attester.value())
                .update();
    }
}
