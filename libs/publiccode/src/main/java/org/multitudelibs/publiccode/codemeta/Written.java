package org.multitudelibs.publiccode.codemeta;

import java.util.List;

/**
 * A description written as CodeMeta.
 *
 * @param json the document; its bytes are meant to be UTF-8
 * @param notes what CodeMeta does not say as publiccode.yml does, by key of publiccode.yml
 */
public record Written(String json, List<Note> notes) {
    public Written {
        notes = List.copyOf(notes);
    }
}
