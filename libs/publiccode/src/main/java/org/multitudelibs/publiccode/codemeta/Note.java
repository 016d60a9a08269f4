package org.multitudelibs.publiccode.codemeta;

import java.util.Map;

/**
 * One thing to know about a description carried from one format to the other: where, why, and what was done.
 *
 * <p>Example: {@code logo}, "CodeMeta has no term for it", "left out".
 *
 * @param key the place in the format read: {@code maintenance.contacts[0].phone} in a publiccode.yml,
 *     {@code maintainer[0].address} in a CodeMeta document; empty when the whole of it is meant. For what is absent, the
 *     key of publiccode.yml
 * @param arguments what the sentences speak of, by name
 */
public record Note(Reason reason, String key, Map<String, String> arguments) {

    /** What became of the thing. */
    public enum Kind {
        /** It is not what the format allows. */
        WRONG,
        /** The other format has no place for it. */
        LOST,
        /** It was carried in another form, or by an assumption. */
        CHANGED,
        /** The other format asks for it, and it is not there. */
        ABSENT
    }

    public Note {
        arguments = Map.copyOf(arguments);
    }

    public Kind kind() {
        return reason.kind();
    }

    /** Why there is something to say, in English. */
    public String why() {
        return reason.why(arguments);
    }

    /** What was done about it, in English. */
    public String done() {
        return reason.done(arguments);
    }

    /** All in one line: {@code logo: CodeMeta has no term for it; left out}. */
    public String description() {
        return (key.isEmpty() ? "" : key + ": ") + why() + "; " + done();
    }
}
