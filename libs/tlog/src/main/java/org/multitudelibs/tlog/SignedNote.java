package org.multitudelibs.tlog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A text with signatures below it (C2SP signed-note).
 *
 * @param text ends with a newline, has no other control character; with its signatures at most 1 MiB
 * @param signatures 1 to 100
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

    /** The most bytes a note may have. */
    public static final int MAX_BYTES = 1 << 20;

    /** The most signatures a note may have. */
    public static final int MAX_SIGNATURES = 100;

    /** @throws MalformedException if the text or the number of signatures is not that of a note */
    public SignedNote {
        NoteText.check(text);
        signatures = List.copyOf(signatures);
        if (signatures.isEmpty() || signatures.size() > MAX_SIGNATURES) {
            throw new MalformedException("note has " + signatures.size() + " signatures, not 1 to " + MAX_SIGNATURES);
        }
        if (Utf8.encode(join(text, signatures), "note").length > MAX_BYTES) {
            throw new MalformedException("note is above " + MAX_BYTES + " bytes");
        }
    }

    /**
     * Signs a text.
     *
     * @throws MalformedException if the text is not that of a note, or there is no key
     */
    public static SignedNote sign(String text, List<? extends SignerKey> keys) {
        byte[] bytes = NoteText.check(text);
        return new SignedNote(
                text,
                keys.stream()
                        .map(key -> new NoteSignature(
                                key.verifierKey().name(), key.verifierKey().keyId(), key.sign(bytes)))
                        .toList());
    }

    /**
     * Reads a note; says nothing of whether its signatures are good.
     *
     * @throws MalformedException if the bytes are not a note
     */
    public static SignedNote parse(byte[] note) {
        return NoteText.parse(note);
    }

    /** This note with one more signature, such as that of a witness. */
    public SignedNote with(NoteSignature signature) {
        List<NoteSignature> more = new ArrayList<>(signatures);
        more.add(signature);
        return new SignedNote(text, more);
    }

    /** The note in full. {@link #parse} of its UTF-8 bytes gives it back, and the other way round. */
    public String format() {
        return join(text, signatures);
    }

    /** {@link #format()} in UTF-8. */
    public byte[] bytes() {
        return Utf8.encode(format(), "note");
    }

    /**
     * The keys among these that signed the note. Signatures of keys not given are passed over.
     *
     * @throws NoteRejectedException if none did, or if a signature that names one of the keys is false
     */
    public Set<VerifierKey> verify(Collection<? extends VerifierKey> keys) {
        Set<VerifierKey> signers = signers(keys);
        if (signers.isEmpty()) {
            throw new NoteRejectedException("no known key signed the note");
        }
        return signers;
    }

    /** As {@link #verify}, but it may be that none of the keys signed. */
    Set<VerifierKey> signers(Collection<? extends VerifierKey> keys) {
        byte[] bytes = Utf8.encode(text, "note");
        Set<VerifierKey> signers = new LinkedHashSet<>();
        for (NoteSignature signature : signatures) {
            for (VerifierKey key : keys) {
                if (signature.names(key)) {
                    if (!key.verifies(bytes, signature.signature())) {
                        throw new NoteRejectedException("the signature of " + key.name() + " is false");
                    }
                    signers.add(key);
                }
            }
        }
        return signers;
    }

    private static String join(String text, List<NoteSignature> signatures) {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()).append('\n'));
        return note.toString();
    }
}
