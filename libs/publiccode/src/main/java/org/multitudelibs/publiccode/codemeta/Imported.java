package org.multitudelibs.publiccode.codemeta;

import java.util.List;
import java.util.Optional;
import org.multitudelibs.publiccode.Software;

/**
 * What was read in a codemeta.json.
 *
 * @param software present as soon as the document has a name and a repository. It may lack what publiccode.yml makes
 *     mandatory; notes of kind {@link Note.Kind#ABSENT} say what
 * @param notes by path in the document, such as {@code maintainer[0].email}, in the order of the reading; at most 200,
 *     and one more that says so
 */
public record Imported(Optional<Software> software, List<Note> notes) {
    public Imported {
        notes = List.copyOf(notes);
    }
}
