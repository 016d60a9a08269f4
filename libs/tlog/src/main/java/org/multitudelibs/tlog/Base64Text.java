package org.multitudelibs.tlog;

import java.util.Base64;

/** Standard base64 with padding, one text for each value. */
final class Base64Text {

    private Base64Text() {}

    static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static byte[] decode(String text, String what) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new MalformedException(what + " is not base64", e);
        }
        // The JDK forgives missing padding and stray bits; two texts for one value would make receipts malleable.
        if (!encode(bytes).equals(text)) {
            throw new MalformedException(what + " is not padded standard base64");
        }
        return bytes;
    }
}
