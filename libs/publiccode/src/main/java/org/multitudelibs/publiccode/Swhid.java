package org.multitudelibs.publiccode;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A Software Hash Identifier (SWHID 1.2, ISO/IEC 18670): a name that anybody computes from the thing itself, and under which
 * the Software Heritage archive keeps it.
 *
 * @param text the identifier, such as {@code swh:1:cnt:e69de29bb2d1d6434b8b29ae775ad8c2e48c5391}
 */
public record Swhid(String text) {
    /** Of the content of a file: as git names it. */
    public static Swhid ofContent(byte[] content) {
        MessageDigest sha1 = sha1();
        sha1.update(("blob " + content.length + "\0").getBytes(StandardCharsets.US_ASCII));
        return new Swhid("swh:1:cnt:" + HexFormat.of().formatHex(sha1.digest(content)));
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
