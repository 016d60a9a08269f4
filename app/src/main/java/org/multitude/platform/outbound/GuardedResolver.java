package org.multitude.platform.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves a host once, checks every address it has, and hands those very addresses to the connection: a name that
 * changes its answer between check and use gains nothing.
 */
final class GuardedResolver implements DnsResolver {
    private final Set<String> allowed;

    /** @param allowed hosts that the operator lets in, whatever their addresses */
    GuardedResolver(Set<String> allowed) {
        this.allowed = Set.copyOf(
                allowed.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList());
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = InetAddress.getAllByName(host);
        if (!allowed.contains(host.toLowerCase(Locale.ROOT))) {
            for (InetAddress address : addresses) {
                if (!PublicAddresses.contain(address)) {
                    throw new OutboundRefusal.PrivateAddress(host);
                }
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
