package org.multitudelibs.publiccode.swhid;

import java.util.HexFormat;

/**
 * A core identifier (specification, clauses 4 and 5): {@code swh:1:} , what is named, and the SHA-1 that is computed of
 * it. {@code swh:1:cnt:e69de29bb2d1d6434b8b29ae775ad8c2e48c5391} is the empty file.
 *
 * @param type what is named
 * @param hash 40 hexadecimal digits in lower case
 */
public record CoreSwhid(ObjectType type, String hash) implements Comparable<CoreSwhid> {
    /** @throws SwhidSyntaxException if the hash has another form; positions are those in the hash */
    public CoreSwhid {
        CoreParser.checkHash(hash, 0);
    }

    /**
     * Reads a core identifier without qualifiers.
     *
     * @throws SwhidSyntaxException saying what is wrong, and where
     */
    public static CoreSwhid parse(String text) {
        int end = text.indexOf(';');
        if (end >= 0) {
            throw new SwhidSyntaxException(end, "a core identifier is expected, without qualifiers");
        }
        return CoreParser.parse(text, 0, text.length());
    }

    static CoreSwhid of(ObjectType type, byte[] hash) {
        return new CoreSwhid(type, HexFormat.of().formatHex(hash));
    }

    /** The hash as 20 bytes. */
    public byte[] hashBytes() {
        return HexFormat.of().parseHex(hash);
    }

    @Override
    public int compareTo(CoreSwhid other) {
        return toString().compareTo(other.toString());
    }

    /** The identifier as it is written. */
    @Override
    public String toString() {
        return "swh:1:" + type.tag() + ":" + hash;
    }
}
