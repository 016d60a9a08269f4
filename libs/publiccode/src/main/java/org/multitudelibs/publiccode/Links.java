package org.multitudelibs.publiccode;

import java.net.URI;
import java.util.Optional;

/** Keys whose value is an address of the web. */
final class Links {
    private Links() {}

    static Optional<URI> web(Text text) {
        return text.as(WebAddress::web, FindingCode.NOT_A_WEB_ADDRESS, Mends::web);
    }
}
