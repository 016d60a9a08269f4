package org.multitude.platform.settings;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * An OpenID Connect provider with which people may sign in.
 *
 * @param name word that stands for it in addresses, lower case
 * @param issuer its issuer, exactly as its tokens say it
 * @param clientId how it knows this platform
 * @param clientSecret what this platform shows it
 * @param label what people call it
 * @param scopes what is asked of it, separated by spaces
 * @param domains mail domains of which it is believed that an address was confirmed; {@code *} stands for all
 * @param kind what everybody who comes by it is, if that is so
 * @param kindClaim claim that says what somebody is, if one does
 * @param organizationClaim claim that identifies her organisation, if one does
 */
public record IdentityProvider(
        String name,
        URI issuer,
        String clientId,
        String clientSecret,
        String label,
        String scopes,
        Set<String> domains,
        Optional<String> kind,
        Optional<String> kindClaim,
        Optional<String> organizationClaim) {
    /** Whether it is believed that an address of this domain was confirmed. */
    public boolean confirms(String domain) {
        return domains.contains("*") || domains.contains(domain);
    }

    @Override
    public String toString() {
        return "IdentityProvider[" + name + "]";
    }
}
