package org.multitudelibs.deliberation.polis;

/** What moderators decided of a statement. */
public enum PolisModeration {
    REJECTED(-1),
    UNDECIDED(0),
    ACCEPTED(1);

    private final int code;

    PolisModeration(int code) {
        this.code = code;
    }

    /** Its number in the files. */
    public int code() {
        return code;
    }

    static PolisModeration of(int code) {
        return switch (code) {
            case -1 -> REJECTED;
            case 0 -> UNDECIDED;
            case 1 -> ACCEPTED;
            default -> throw new IllegalArgumentException();
        };
    }
}
