package org.multitudelibs.deliberation.opinion.replay;

/**
 * How large a conversation may become.
 *
 * @param participants votes of newcomers beyond so many are dropped
 * @param statements votes on new statements beyond so many are dropped
 * @param largeParticipants with more, components are learnt from samples
 * @param largeStatements with more, components are learnt from samples (in production since 2025-03-15, #1961)
 */
public record Limits(int participants, int statements, int largeParticipants, int largeStatements) {

    /** Those of Polis. */
    public static final Limits OF_POLIS = new Limits(100_000, 10_000, 10_000, 5_000);

    public Limits {
        if (participants < 0 || statements < 0 || largeParticipants < 0 || largeStatements < 0) {
            throw new IllegalArgumentException("A limit cannot be negative");
        }
    }

    boolean large(int rows, int columns) {
        return rows > largeParticipants || columns > largeStatements;
    }
}
