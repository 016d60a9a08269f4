package org.multitudelibs.deliberation.opinion;

/** How many agree, disagree and pass. */
public record Tally(int agrees, int disagrees, int passes) {

    /** No vote at all. */
    public static final Tally NONE = new Tally(0, 0, 0);

    /** How many voted, passes included. */
    public int votes() {
        return agrees + disagrees + passes;
    }

    /** How many are of one opinion. */
    public int of(Opinion opinion) {
        return switch (opinion) {
            case AGREE -> agrees;
            case DISAGREE -> disagrees;
            case PASS -> passes;
        };
    }

    Tally minus(Tally other) {
        return new Tally(agrees - other.agrees, disagrees - other.disagrees, passes - other.passes);
    }

    /** The votes of both together. */
    public Tally plus(Tally other) {
        return new Tally(agrees + other.agrees, disagrees + other.disagrees, passes + other.passes);
    }

    /** The share of an opinion, drawn a little towards one half: few votes prove little. */
    public double share(Opinion opinion) {
        return (of(opinion) + 1.0) / (votes() + 2.0);
    }
}
