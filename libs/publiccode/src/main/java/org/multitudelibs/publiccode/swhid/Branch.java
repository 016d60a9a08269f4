package org.multitudelibs.publiccode.swhid;

/**
 * A branch of a snapshot (specification, 5.6): a name, and what it leads to.
 *
 * @param name such as {@code refs/heads/main}; any bytes but NUL
 */
public record Branch(ByteString name, Target target) {
    /** @throws IllegalArgumentException if the name holds a NUL */
    public Branch {
        requireName(name);
    }

    /** What a branch leads to. */
    public sealed interface Target {}

    /** An object of any type. */
    public record To(CoreSwhid swhid) implements Target {}

    /** Another branch, as {@code HEAD} mostly is; the one it names need not be there. */
    public record Alias(ByteString name) implements Target {
        public Alias {
            requireName(name);
        }
    }

    /**
     * Nothing that is there. The specification gives it an empty identifier and no word for its type; this is written
     * {@code dangling}, as the archive's own program does.
     */
    public record Dangling() implements Target {}

    private static void requireName(ByteString name) {
        if (name.holds(0)) {
            throw new IllegalArgumentException("the name of a branch holds no NUL");
        }
    }
}
