package org.multitudelibs.publiccode;

import java.net.URI;
import java.util.Optional;

/**
 * The network as the caller lends it; this library has no client of its own. Addresses come from the file and are not
 * to be trusted: the caller refuses those that resolve to a private network (those that say so in their own letters are
 * not asked for), follows few redirects and checks each, sets a time limit, and sends one request at a time to a host.
 */
public interface Network {

    /** The HTTP status of the page once redirects are followed, such as 200; 0 when nothing answers. */
    int status(URI address);

    /** The first bytes of the resource, at most {@code limit}; empty unless the answer is of the 200s. */
    Optional<byte[]> firstBytes(URI address, int limit);
}
