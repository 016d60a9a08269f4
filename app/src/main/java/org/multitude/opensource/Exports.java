package org.multitude.opensource;

import java.util.List;
import java.util.Optional;
import org.multitude.platform.text.Words;
import org.multitudelibs.publiccode.Software;
import org.multitudelibs.publiccode.codemeta.CodeMeta;
import org.multitudelibs.publiccode.codemeta.Note;
import org.multitudelibs.publiccode.codemeta.Reason;

/**
 * The forms in which a software is given to programs.
 *
 * @param card whether it has a publiccode.yml; nothing is written in its place, for an inventory does not know half of
 *     what the standard asks for
 * @param mends how many sure mends there are of its findings, made in a file of their own
 * @param codeMeta whether it is given as CodeMeta; not when the file of its card cannot be read
 * @param lost keys of the card that CodeMeta has no term for
 * @param changed what CodeMeta says otherwise, in sentences
 */
public record Exports(boolean card, int mends, boolean codeMeta, List<String> lost, List<Change> changed) {
    /** What is said otherwise: the key of the card, and the sentence. */
    public record Change(String key, String words) {}

    static Exports of(SoftwareView view, int mends, Words words) {
        Optional<Software> software = view.software();
        List<Note> notes = software.map(said -> CodeMeta.write(said).notes()).orElse(List.of());
        return new Exports(
                view.listed().isEmpty(),
                mends,
                software.isPresent() || view.listed().isPresent(),
                notes.stream()
                        .filter(note -> note.reason() == Reason.NO_TERM)
                        .map(Note::key)
                        .toList(),
                notes.stream()
                        .filter(note -> note.reason() != Reason.NO_TERM)
                        .map(note -> new Change(note.key(), words.t(key(note.reason()), argument(note))))
                        .toList());
    }

    static String key(Reason reason) {
        return "opensource.codemeta." + reason.id();
    }

    /** A note of writing speaks of one thing at most. */
    private static String argument(Note note) {
        return note.arguments().getOrDefault("value", note.arguments().getOrDefault("limit", ""));
    }
}
