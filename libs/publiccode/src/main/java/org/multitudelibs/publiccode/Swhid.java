package org.multitudelibs.publiccode;

import org.multitudelibs.publiccode.swhid.Swhids;

/**
 * The Software Hash Identifier of bytes at hand, as text. All else about these identifiers is in
 * {@link org.multitudelibs.publiccode.swhid}.
 *
 * @param text the identifier, such as {@code swh:1:cnt:e69de29bb2d1d6434b8b29ae775ad8c2e48c5391}
 */
public record Swhid(String text) {
    /** Of the content of a file: as git names it. */
    public static Swhid ofContent(byte[] content) {
        return new Swhid(Swhids.ofContent(content).toString());
    }

    @Override
    public String toString() {
        return text;
    }
}
