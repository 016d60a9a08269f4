package org.multitudelibs.tlog;

import java.util.ArrayList;
import java.util.List;

/** The syntax of signed notes (C2SP signed-note, "Format"). */
final class NoteText {

    private NoteText() {}

    /** Gives the text in UTF-8, if it can be the text of a note. */
    static byte[] check(String text) {
        if (text.length() > SignedNote.MAX_BYTES) {
            throw new MalformedException("note is above " + SignedNote.MAX_BYTES + " bytes");
        }
        if (!text.endsWith("\n")) {
            throw new MalformedException("text of the note does not end with a newline");
        }
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new MalformedException("note has a control character");
        }
        return Utf8.encode(text, "note");
    }

    static SignedNote parse(byte[] note) {
        if (note.length > SignedNote.MAX_BYTES) {
            throw new MalformedException("note is above " + SignedNote.MAX_BYTES + " bytes");
        }
        String all = Utf8.decode(note, "note");
        int split = all.lastIndexOf("\n\n");
        if (split < 0) {
            throw new MalformedException("note has no blank line before its signatures");
        }
        return new SignedNote(all.substring(0, split + 1), signatures(all.substring(split + 2)));
    }

    private static List<NoteSignature> signatures(String lines) {
        List<NoteSignature> signatures = new ArrayList<>();
        int start = 0;
        while (start < lines.length()) {
            int end = lines.indexOf('\n', start);
            if (end < 0) {
                throw new MalformedException("last signature line has no newline");
            }
            if (signatures.size() == SignedNote.MAX_SIGNATURES) {
                throw new MalformedException("note has more than " + SignedNote.MAX_SIGNATURES + " signatures");
            }
            signatures.add(NoteSignature.parse(lines.substring(start, end)));
            start = end + 1;
        }
        return signatures;
    }
}
