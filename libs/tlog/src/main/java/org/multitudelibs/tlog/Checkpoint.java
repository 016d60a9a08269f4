package org.multitudelibs.tlog;

import java.util.Collection;
import java.util.List;

/**
 * What a log says of itself at one moment (C2SP tlog-checkpoint).
 *
 * @param origin the name of the log
 * @param size number of entries
 * @param root root hash of the tree
 * @param extensions further lines; not recommended
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {

    /** @throws MalformedException if a line would be empty or broken, or the size is negative */
    public Checkpoint {
        extensions = List.copyOf(extensions);
        Decimal.size(size);
        line(origin);
        extensions.forEach(Checkpoint::line);
    }

    /** A checkpoint without extension lines. */
    public Checkpoint(String origin, long size, Hash root) {
        this(origin, size, root, List.of());
    }

    /**
     * Reads the text of a checkpoint note.
     *
     * @throws MalformedException if it does not follow the format
     */
    public static Checkpoint parse(String text) {
        if (text.length() > SignedNote.MAX_BYTES || !text.endsWith("\n")) {
            throw new MalformedException("checkpoint is too long or does not end with a newline");
        }
        List<String> lines = text.substring(0, text.length() - 1).lines().toList();
        if (lines.size() < 3) {
            throw new MalformedException("checkpoint has less than three lines");
        }
        Checkpoint checkpoint = new Checkpoint(
                lines.get(0),
                Decimal.parse(lines.get(1), "tree size"),
                Hash.parseBase64(lines.get(2)),
                lines.subList(3, lines.size()));
        if (!checkpoint.text().equals(text)) {
            throw new MalformedException("checkpoint has an empty line or a carriage return");
        }
        return checkpoint;
    }

    /**
     * Reads a signed checkpoint and checks it.
     *
     * @param note the note in full
     * @param origin the log it has to be of
     * @param keys the keys that may have signed it; one signature is enough
     * @throws MalformedException if it does not follow the format
     * @throws NoteRejectedException if it is of another log, or none of the keys signed it, or one falsely
     */
    public static Checkpoint open(byte[] note, String origin, Collection<? extends VerifierKey> keys) {
        return open(SignedNote.parse(note), origin, keys);
    }

    static Checkpoint open(SignedNote note, String origin, Collection<? extends VerifierKey> keys) {
        note.verify(keys);
        Checkpoint checkpoint = parse(note.text());
        if (!checkpoint.origin().equals(origin)) {
            throw new NoteRejectedException("the checkpoint is of log " + checkpoint.origin() + ", not " + origin);
        }
        return checkpoint;
    }

    /** The text to sign, each line with a newline. */
    public String text() {
        StringBuilder text = new StringBuilder(origin + "\n" + size + "\n" + root.base64() + "\n");
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /** Signs the checkpoint. */
    public SignedNote sign(List<? extends SignerKey> keys) {
        return SignedNote.sign(text(), keys);
    }

    private static void line(String line) {
        if (line.isEmpty()) {
            throw new MalformedException("checkpoint has an empty line");
        }
        if (line.chars().anyMatch(c -> c < ' ')) {
            throw new MalformedException("checkpoint has a control character");
        }
        Utf8.encode(line, "checkpoint");
    }
}
