package org.multitude.identity;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.multitude.platform.outbound.DomainRecords;
import org.multitude.platform.outbound.Limits;
import org.multitude.platform.outbound.OutboundClient;
import org.multitude.platform.outbound.OutboundRefusal;
import org.multitude.platform.outbound.PublicSuffixes;
import org.multitude.platform.settings.Settings;
import org.multitude.platform.web.NotAllowed;
import org.multitude.platform.web.NotFound;
import org.multitude.record.Act;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Shows that a domain is an organisation's: whoever holds it publishes a line there that only its administrators were told. */
@Service
class VerifyDomain {
    private static final Limits SHORT = new Limits(10_000, Duration.ofSeconds(10));
    private static final int LONGEST = 253;
    /** A server may be down for a day. */
    private static final int PATIENCE = 3;

    private final OrganizationStore organizations;
    private final DomainStore domains;
    private final OutboundClient outbound;
    private final DomainRecords records;
    private final Settings settings;
    private final PublicRecord record;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    VerifyDomain(
            OrganizationStore organizations,
            DomainStore domains,
            OutboundClient outbound,
            DomainRecords records,
            Settings settings,
            PublicRecord record,
            TransactionTemplate transaction,
            Clock clock) {
        this.organizations = organizations;
        this.domains = domains;
        this.outbound = outbound;
        this.records = records;
        this.settings = settings;
        this.record = record;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The domain that somebody typed, or empty when it is none that an organisation can hold. */
    Optional<String> domain(String typed) {
        String name = typed.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://", "")
                .replaceFirst("/$", "");
        if (settings.allowedHosts().contains(name.replaceFirst(":[0-9]+$", ""))) {
            return name.matches("[a-z0-9.-]+(:[0-9]{1,5})?") ? Optional.of(name) : Optional.empty();
        }
        return name.length() <= LONGEST
                        && name.matches("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])")
                        && PublicSuffixes.below(name)
                ? Optional.of(name)
                : Optional.empty();
    }

    /**
     * Says which domain is to be shown, and what has to be published there.
     *
     * @throws NotAllowed when {@code by} does not administer the organisation
     */
    void claim(PersonId by, OrganizationId id, String domain) {
        transaction.executeWithoutResult(status -> {
            requireAdministrator(by, id);
            byte[] bytes = new byte[16];
            random.nextBytes(bytes);
            String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            Organization organization = organizations.find(id).orElseThrow(NotFound::new);
            domains.claim(new DomainProof(id, domain, token, Optional.empty(), 0));
            organization
                    .domain()
                    .filter(said -> said.holds() && !said.name().equals(domain))
                    .ifPresent(said -> lapse(id, said.name(), now()));
        });
    }

    /**
     * Looks whether it is published.
     *
     * @throws NotAllowed when {@code by} does not administer the organisation
     * @throws DomainNotShown when it is not there
     * @throws DomainTaken when another organisation has it
     */
    void check(PersonId by, OrganizationId id) {
        if (!organizations.administers(by, id)) {
            throw new NotAllowed();
        }
        DomainProof proof = domains.find(id).orElseThrow(NotFound::new);
        Optional<String> problem = problem(proof);
        if (problem.isPresent()) {
            throw new DomainNotShown(problem.get());
        }
        transaction.executeWithoutResult(status -> {
            requireAdministrator(by, id);
            if (!domains.find(id).equals(Optional.of(proof))) {
                throw new DomainNotShown(proof.domain());
            }
            if (domains.taken(proof.domain(), id)) {
                throw new DomainTaken(proof.domain());
            }
            Instant now = now();
            domains.checked(id, now, 0);
            boolean known = organizations
                    .find(id)
                    .flatMap(Organization::domain)
                    .filter(said -> said.holds() && said.name().equals(proof.domain()))
                    .isPresent();
            if (!known) {
                domains.say(id, new VerifiedDomain(proof.domain(), true, now));
                record.append(Act.of("organization.domain-verified", id.value())
                        .body(id.value())
                        .token("domainState", "verified")
                        .commit("domain", proof.domain())
                        .commit("domainAt", now.toString())
                        .at(now));
            }
        });
    }

    /** Looks again for a proof that was there; a domain without it lapses once it was missing several times. */
    void again(DomainProof proof) {
        boolean there = problem(proof).isEmpty();
        transaction.executeWithoutResult(status -> {
            organizations.lock(proof.organization());
            if (!domains.find(proof.organization()).equals(Optional.of(proof))) {
                return;
            }
            int failures = there ? 0 : proof.failures() + 1;
            Instant now = now();
            // What is missing is looked for again at the next turn.
            domains.checked(
                    proof.organization(), there ? now : proof.checkedAt().orElse(now), failures);
            if (failures >= PATIENCE) {
                lapse(proof.organization(), proof.domain(), now);
            }
        });
    }

    private void lapse(OrganizationId id, String domain, Instant now) {
        domains.say(id, new VerifiedDomain(domain, false, now));
        record.append(Act.of("organization.domain-lapsed", id.value())
                .body(id.value())
                .token("domainState", "lapsed")
                .commit("domain", domain)
                .commit("domainAt", now.toString())
                .at(now));
    }

    /** What is wrong, as the domain or what it answered; empty when the line is there, as a record or in the file. */
    private Optional<String> problem(DomainProof proof) {
        return records.texts(proof.record()).contains(proof.line()) ? Optional.empty() : withoutFile(proof);
    }

    private Optional<String> withoutFile(DomainProof proof) {
        try {
            URI wanted = proof.address();
            boolean there = outbound.get(wanted, SHORT, (fetched, body) -> {
                String host = fetched.address().getHost();
                boolean same = host.equals(wanted.getHost()) || host.equals("www." + wanted.getHost());
                return same
                        && new String(body.readAllBytes(), StandardCharsets.UTF_8)
                                .lines()
                                .map(String::strip)
                                .anyMatch(proof.line()::equals);
            });
            return there ? Optional.empty() : Optional.of(proof.domain());
        } catch (OutboundRefusal e) {
            return Optional.of(proof.domain());
        }
    }

    private void requireAdministrator(PersonId by, OrganizationId id) {
        organizations.lock(id);
        if (!organizations.administers(by, id)) {
            throw new NotAllowed();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
