package org.multitudelibs.publiccode;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether an address may be on the public network, told from its letters alone: {@code http://10.0.0.1/} and {@code
 * http://localhost/} are not (RFC 1918, 3927, 4193, 6761, 6890). A number that stands for an address, such as {@code
 * http://2130706433/}, is not either. What a name resolves to is for the client to check. The
 * address is one in ASCII, as {@link AskedAddress} gives it.
 */
final class PublicAddress {
    private static final Pattern PRIVATE_NAME =
            Pattern.compile("(.*[.])?(localhost|local|internal|lan|home[.]arpa)[.]?");
    private static final Pattern NUMBERS = Pattern.compile("(0x[0-9a-f]*|[0-9]+)([.](0x[0-9a-f]*|[0-9]+))*[.]?");
    private static final Pattern IPV4 =
            Pattern.compile("(0|[1-9][0-9]{0,2})[.](0|[1-9][0-9]{0,2})[.](0|[1-9][0-9]{0,2})[.](0|[1-9][0-9]{0,2})");
    private static final Pattern PRIVATE_IPV4 =
            Pattern.compile("(0|10|127)[.].*|100[.](6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7])[.].*"
                    + "|169[.]254[.].*|172[.](1[6-9]|2[0-9]|3[01])[.].*|192[.]168[.].*|192[.]0[.]0[.].*|198[.]1[89][.].*"
                    + "|(22[4-9]|2[3-5][0-9])[.].*");

    private PublicAddress() {}

    static boolean mayBePublic(URI address) {
        String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
        if (host.isEmpty() || address.getRawUserInfo() != null) {
            return false;
        }
        if (host.startsWith("[")) {
            return isPublicIpv6(host);
        }
        if (NUMBERS.matcher(host).matches()) {
            return IPV4.matcher(host).matches() && !PRIVATE_IPV4.matcher(host).matches();
        }
        return host.contains(".") && !PRIVATE_NAME.matcher(host).matches();
    }

    /** Whether a number stands where a host is named, in any of the forms that some clients take for an address. */
    static boolean isNumber(URI address) {
        String authority = address.getRawAuthority() == null ? "" : address.getRawAuthority();
        return NUMBERS.matcher(authority.replaceFirst(":[0-9]*$", "").toLowerCase(Locale.ROOT))
                .matches();
    }

    /** Global unicast is 2000::/3; the rest is local, reserved, or another address in disguise, as is 2002::/16. */
    private static boolean isPublicIpv6(String host) {
        return Pattern.matches("\\[[23][0-9a-f]{3}:.*", host)
                && !host.startsWith("[2002:")
                && !host.startsWith("[2001:0:");
    }
}
