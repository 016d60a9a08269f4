package org.multitude.platform.settings;

import java.net.URI;

/**
 * What the first administrator decided.
 *
 * @param name name shown at the head of every page
 * @param publicUrl address at which people reach it, without a slash at its end
 */
public record Installation(String name, URI publicUrl) {
    /** Name of the log: the public address without its scheme, with {@code /log}. */
    public String origin() {
        String address = publicUrl.toString();
        return address.substring(address.indexOf("://") + 3) + "/log";
    }
}
