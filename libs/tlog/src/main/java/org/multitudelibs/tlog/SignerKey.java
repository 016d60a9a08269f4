package org.multitudelibs.tlog;

/** A named private key that signs notes (C2SP signed-note, "Signatures"). */
public sealed interface SignerKey permits Ed25519SignerKey, CosignatureSignerKey {

    /** The key that checks what this one signs; it has the same name and key id. */
    VerifierKey verifierKey();

    /**
     * The bytes after the key id of a signature line.
     *
     * @param text the text of the note, in UTF-8, with its last newline
     */
    byte[] sign(byte[] text);

    /** The secret in one line, {@code PRIVATE+KEY+} and then as in a verifier key. Keep it out of logs. */
    String secret();

    /**
     * Reads what {@link #secret()} gives.
     *
     * @throws MalformedException if it is anything else, or a type of key this library does not know
     */
    static SignerKey parse(String secret) {
        if (!secret.startsWith(KeyText.SECRET)) {
            throw new MalformedException("signer key does not begin with " + KeyText.SECRET);
        }
        KeyText text = KeyText.parse(secret.substring(KeyText.SECRET.length()));
        SignerKey key = switch (text.type()) {
            case Ed25519VerifierKey.TYPE -> new Ed25519SignerKey(text.name(), text.key());
            case Ed25519CosignatureVerifierKey.TYPE -> new Ed25519CosignatureSignerKey(text.name(), text.key());
            case MlDsa44VerifierKey.TYPE -> new MlDsa44SignerKey(text.name(), text.key());
            default -> throw text.unsupported();
        };
        text.requireId(key.verifierKey().keyId());
        return key;
    }
}
