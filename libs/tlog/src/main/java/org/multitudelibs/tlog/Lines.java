package org.multitudelibs.tlog;

import java.util.ArrayList;
import java.util.List;

/** A text read line by line, each ending with a newline, as receipts and requests to witnesses are. */
final class Lines {

    private final String what;
    private final String text;
    private int position;

    Lines(byte[] bytes, String what) {
        this.what = what;
        this.text = Utf8.decode(bytes, what);
    }

    /** The next line, without its newline. */
    String next() {
        int end = text.indexOf('\n', position);
        if (end < 0) {
            throw new MalformedException(what + " ends too early");
        }
        String line = text.substring(position, end);
        position = end + 1;
        return line;
    }

    /** The hashes on the lines up to the next empty one. */
    List<Hash> hashes(int max) {
        List<Hash> hashes = new ArrayList<>();
        for (String line = next(); !line.isEmpty(); line = next()) {
            if (hashes.size() == max) {
                throw new MalformedException("proof has more than " + max + " hashes");
            }
            hashes.add(Hash.parseBase64(line));
        }
        return hashes;
    }

    /** What follows, as a signed note. */
    SignedNote note() {
        return SignedNote.parse(Utf8.encode(text.substring(position), "checkpoint"));
    }
}
