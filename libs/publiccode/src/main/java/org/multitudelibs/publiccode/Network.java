package org.multitudelibs.publiccode;

import java.net.URI;

/**
 * The network as the caller lends it; this library has no client of its own. Addresses come from the file and are not
 * to be trusted: the caller refuses those that resolve to a private network, follows few redirects and checks each, sets
 * a time limit, and sends one request at a time to a host.
 */
public interface Network {

    /**
     * Asks for what lies at an address, once redirects are followed.
     *
     * @param address in ASCII, with a host and no name of a user
     * @param limit how many bytes of it are wanted at most, from its start; often 0
     * @return what came, or why nothing did; never an exception for what the other side does
     */
    Answer get(URI address, int limit);

    /**
     * Whether an address may be asked for at all. Unless the caller knows better, those that are private in their own
     * letters may not: {@code http://localhost/}, {@code http://10.0.0.1/}, {@code http://2130706433/}.
     */
    default boolean allows(URI address) {
        return PublicAddress.mayBePublic(address);
    }
}
