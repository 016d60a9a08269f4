package org.multitudelibs.tlog;

/** A named public key that checks signatures of notes (C2SP signed-note, "Verifier keys"). */
public sealed interface VerifierKey permits Ed25519VerifierKey, CosignatureVerifierKey {

    /** The name of the signer; for the key of a log, its origin. */
    String name();

    /** Which key of that name. */
    KeyId keyId();

    /**
     * Whether this key made the signature over the text.
     *
     * @param text the text of the note, in UTF-8, with its last newline
     * @param signature the bytes after the key id of a signature line
     */
    boolean verifies(byte[] text, byte[] signature);

    /** A copy of the raw public key, without its type. */
    byte[] publicKey();

    /** The key in one line: name, key id and base64, joined by plus signs. */
    String vkey();

    /**
     * Reads what {@link #vkey()} gives.
     *
     * @throws MalformedException if it is anything else, or a type of key this library does not know
     */
    static VerifierKey parse(String vkey) {
        KeyText text = KeyText.parse(vkey);
        VerifierKey key = switch (text.type()) {
            case Ed25519VerifierKey.TYPE -> new Ed25519VerifierKey(text.name(), text.key());
            case Ed25519CosignatureVerifierKey.TYPE -> new Ed25519CosignatureVerifierKey(text.name(), text.key());
            case MlDsa44VerifierKey.TYPE -> new MlDsa44VerifierKey(text.name(), text.key());
            default -> throw text.unsupported();
        };
        text.requireId(key.keyId());
        return key;
    }
}
