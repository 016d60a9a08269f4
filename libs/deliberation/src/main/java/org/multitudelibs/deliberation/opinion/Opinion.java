package org.multitudelibs.deliberation.opinion;

/** What somebody says of a statement. */
public enum Opinion {
    AGREE(1),
    DISAGREE(-1),
    PASS(0);

    private final int value;

    Opinion(int value) {
        this.value = value;
    }

    /** The number that stands for it in the map and in exported files: 1, -1 or 0. */
    public int value() {
        return value;
    }

    /** The opinion that a number stands for. */
    public static Opinion of(int value) {
        return switch (value) {
            case 1 -> AGREE;
            case -1 -> DISAGREE;
            case 0 -> PASS;
            default -> throw new IllegalArgumentException("An opinion is 1, 0 or -1, not " + value);
        };
    }
}
