package org.multitude.platform.outbound;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

/** Tells addresses of the public internet from all others (registries of special-purpose addresses, RFC 6890). */
final class PublicAddresses {
    private static final String[] NOT_FOR_THE_PUBLIC = {
        "0.0.0.0/8",
        "10.0.0.0/8",
        "100.64.0.0/10",
        "127.0.0.0/8",
        "169.254.0.0/16",
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",
        "192.88.99.0/24",
        "192.168.0.0/16",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/4",
        "240.0.0.0/4"
    };

    private PublicAddresses() {}

    /** Whether it is. */
    static boolean contain(InetAddress address) {
        return switch (address) {
            case Inet4Address four -> isPublic(four.getAddress());
            case Inet6Address six -> isPublicSix(six.getAddress());
            default -> false;
        };
    }

    private static boolean isPublic(byte[] four) {
        int number = number(four, 0);
        for (String range : NOT_FOR_THE_PUBLIC) {
            int slash = range.indexOf('/');
            int bits = 32 - Integer.parseInt(range, slash + 1, range.length(), 10);
            if (number >>> bits == start(range.substring(0, slash)) >>> bits) {
                return false;
            }
        }
        return true;
    }

    /**
     * Only 2000::/3 is given out to the public; of it, the first block holds protocols (Teredo and others), one block is for
     * documentation, and 2002::/16 hides IPv4 addresses. Everything else (::1, fc00::/7, fe80::/10, ff00::/8, IPv4-mapped,
     * 64:ff9b::/96) lies outside.
     */
    private static boolean isPublicSix(byte[] six) {
        int first = number(six, 0);
        boolean given = first >>> 29 == 0b001;
        boolean protocols = first >>> 9 == 0x2001_0000 >>> 9;
        boolean documentation = first == 0x2001_0db8 || first >>> 12 == 0x3fff_0000 >>> 12;
        boolean sixToFour = first >>> 16 == 0x2002;
        return given && !protocols && !documentation && !sixToFour;
    }

    private static int start(String dotted) {
        int number = 0;
        for (String part : dotted.split("\\.")) {
            number = number << 8 | Integer.parseInt(part);
        }
        return number;
    }

    private static int number(byte[] bytes, int from) {
        int number = 0;
        for (int i = from; i < from + 4; i++) {
            number = number << 8 | bytes[i] & 0xff;
        }
        return number;
    }
}
