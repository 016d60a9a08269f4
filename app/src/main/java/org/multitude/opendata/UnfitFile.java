package org.multitude.opendata;

import java.util.List;

/** A file that cannot be published as it is: empty, or not what its name claims. */
public final class UnfitFile extends Exception {
    private final String key;
    private final List<Object> arguments;

    UnfitFile(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** Key of the sentence that says what is wrong and what to do. */
    public String key() {
        return key;
    }

    /** What the sentence mentions. */
    public Object[] arguments() {
        return arguments.toArray();
    }
}
