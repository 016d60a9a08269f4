package org.multitudelibs.tlog;

import java.util.Arrays;

/** A raw public key with its name and its type, as verifier keys are written and told apart. */
final class NamedKey {

    private final String name;
    private final byte type;
    private final byte[] raw;
    private final KeyId keyId;

    NamedKey(String name, byte type, byte[] raw) {
        this.name = KeyName.check(name);
        this.type = type;
        this.raw = raw.clone();
        this.keyId = KeyId.of(name, type, raw);
    }

    String name() {
        return name;
    }

    KeyId keyId() {
        return keyId;
    }

    byte[] raw() {
        return raw.clone();
    }

    String vkey() {
        return KeyText.format(name, keyId, type, raw);
    }

    /** The text of the private key that belongs to this one. */
    String secret(byte[] seed) {
        return KeyText.SECRET + KeyText.format(name, keyId, type, seed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NamedKey that
                && name.equals(that.name)
                && type == that.type
                && Arrays.equals(raw, that.raw);
    }

    @Override
    public int hashCode() {
        return keyId.value();
    }
}
