package org.multitude.identity;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * What an organisation has to publish to show that a domain is its own.
 *
 * @param organization whose
 * @param domain the domain it claims
 * @param token what the line says
 * @param checkedAt when it was looked for last, if it was
 * @param failures how often in a row it was not there
 */
public record DomainProof(
        OrganizationId organization, String domain, String token, Optional<Instant> checkedAt, int failures) {
    private static final String FILE = "/.well-known/multitude.txt";

    /** The line that the file holds. */
    public String line() {
        return "multitude-organization=" + token;
    }

    /** The name under which the same line may stand as a TXT record instead. */
    public String record() {
        return "_multitude." + domain;
    }

    /** Where the file is looked for. An address of the operator's own network that says a port speaks http. */
    public URI address() {
        return URI.create((domain.contains(":") ? "http://" : "https://") + domain + FILE);
    }
}
