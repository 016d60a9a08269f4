package org.multitudelibs.publiccode;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address in the letters of the wire (RFC 3490, RFC 3986): {@code https://müller.de/bâle} is asked for at {@code
 * https://xn--mller-kva.de/b%C3%A2le}. Hosts with an underscore have no such form, nor those with a letter that IDNA 2003
 * and 2008 write differently ({@code ß}, {@code ς} and the joiners of U+200C and U+200D), as nobody can tell which is
 * meant.
 */
final class AskedAddress {
    private static final Pattern HOST_AND_PORT = Pattern.compile("([^:@\\[\\]]+)(:[0-9]*)?");
    private static final Pattern AMBIGUOUS = Pattern.compile("[ßẞς\u200C\u200D]");

    private AskedAddress() {}

    /** Whether a name, perhaps with a password, stands before the host. */
    static boolean namesUser(URI address) {
        String authority = address.getRawAuthority();
        return authority != null && authority.contains("@");
    }

    /** Empty when no client could ask for it. */
    static Optional<URI> of(URI address) {
        try {
            return Optional.of(new URI(withHostInAscii(address).toASCIIString()))
                    .filter(asked -> asked.getHost() != null);
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static URI withHostInAscii(URI address) throws URISyntaxException {
        String authority = address.getRawAuthority();
        if (address.getHost() != null || authority == null) {
            return address;
        }
        Matcher parts = HOST_AND_PORT.matcher(authority);
        if (!parts.matches() || AMBIGUOUS.matcher(authority).find()) {
            throw new URISyntaxException(authority, "not a name of IDNA");
        }
        String host = IDN.toASCII(parts.group(1), IDN.USE_STD3_ASCII_RULES);
        String port = parts.group(2) == null ? "" : parts.group(2);
        return new URI(address.toString().replaceFirst(Pattern.quote("//" + authority), "//" + host + port));
    }
}
