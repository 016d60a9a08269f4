package org.multitude.contribution;

/**
 * The life of a contribution, whatever its kind: submitted, acknowledged, answered, done. An answer may come without an
 * acknowledgement; nothing is ever taken back. The author may contest an answer once, and then the body answers again.
 *
 * @param state where it is
 * @param leftToDo whether its answer leaves something to be done
 * @param contested whether its answer was contested
 */
record Life(State state, boolean leftToDo, boolean contested) {
    /** Where every contribution starts. */
    static final Life SUBMITTED = new Life(State.SUBMITTED, false, false);

    /** A named office takes it in charge. */
    Life acknowledge() {
        if (!canBeAcknowledged()) {
            throw new NotNow(this);
        }
        return new Life(State.ACKNOWLEDGED, false, false);
    }

    /** The body answers. */
    Life answer(Decision decision, boolean saysWhatFollows) {
        if (!canBeAnswered()) {
            throw new NotNow(this);
        }
        return new Life(State.ANSWERED, decision.leavesSomethingToDo(saysWhatFollows), false);
    }

    /** What the answer announced has been done. */
    Life finish() {
        if (!canBeFinished()) {
            throw new NotNow(this);
        }
        return new Life(State.DONE, false, contested);
    }

    /** Whoever submitted it does not accept the answer. */
    Life contest() {
        if (!canBeContested()) {
            throw new NotNow(this);
        }
        return new Life(State.CONTESTED, false, true);
    }

    /** The body answers again; {@code stands} when what was done before remains the end of it. */
    Life review(Decision decision, boolean saysWhatFollows, boolean stands) {
        if (!canBeReviewed()) {
            throw new NotNow(this);
        }
        return stands
                ? new Life(State.DONE, false, true)
                : new Life(State.ANSWERED, decision.leavesSomethingToDo(saysWhatFollows), true);
    }

    /** Another one that asks the same is answered instead. */
    Life merge() {
        if (!canBeMerged()) {
            throw new NotNow(this);
        }
        return new Life(State.MERGED, false, false);
    }

    boolean canBeMerged() {
        return canBeAnswered();
    }

    boolean canBeAcknowledged() {
        return state == State.SUBMITTED;
    }

    boolean canBeAnswered() {
        return state == State.SUBMITTED || state == State.ACKNOWLEDGED;
    }

    boolean canBeFinished() {
        return state == State.ANSWERED && leftToDo;
    }

    boolean canBeContested() {
        return !contested && (state == State.ANSWERED || state == State.DONE);
    }

    boolean canBeReviewed() {
        return state == State.CONTESTED;
    }
}
