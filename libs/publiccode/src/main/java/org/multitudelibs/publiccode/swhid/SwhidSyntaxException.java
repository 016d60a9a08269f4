package org.multitudelibs.publiccode.swhid;

/** A text is no SWHID; the message says where and what to write instead. */
public final class SwhidSyntaxException extends IllegalArgumentException {
    private final transient SwhidProblem problem;

    SwhidSyntaxException(SwhidProblem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    SwhidSyntaxException(int position, String sentence) {
        this(new SwhidProblem(position, sentence));
    }

    public SwhidProblem problem() {
        return problem;
    }
}
