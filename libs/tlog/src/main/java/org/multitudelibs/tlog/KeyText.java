package org.multitudelibs.tlog;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** The parts of a key in text: name, "+", key id, "+", base64 of the type and the key. */
@SuppressWarnings("ArrayRecordComponent")
record KeyText(String name, String keyId, byte type, byte[] key) {

    /** What the text of a private key begins with. */
    static final String SECRET = "PRIVATE+KEY+";

    private static final int MAX_LENGTH = 8192;

    static KeyText parse(String text) {
        String[] parts = text.split("\\+", 3);
        if (text.length() > MAX_LENGTH || parts.length != 3) {
            throw new MalformedException("key is not name+id+base64");
        }
        byte[] typed = Base64Text.decode(parts[2], "key");
        if (typed.length < 2) {
            throw new MalformedException("key is empty");
        }
        return new KeyText(KeyName.check(parts[0]), parts[1], typed[0], Arrays.copyOfRange(typed, 1, typed.length));
    }

    static String format(String name, KeyId keyId, byte type, byte[] key) {
        byte[] typed = ByteBuffer.allocate(1 + key.length).put(type).put(key).array();
        return name + "+" + keyId.hex() + "+" + Base64Text.encode(typed);
    }

    void requireId(KeyId computed) {
        if (!computed.hex().equals(keyId)) {
            throw new MalformedException("key id does not belong to the name and the key");
        }
    }

    MalformedException unsupported() {
        return new MalformedException("key type 0x%02x is not supported".formatted(type));
    }
}
