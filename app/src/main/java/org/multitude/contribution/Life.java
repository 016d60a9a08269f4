package org.multitude.contribution;

/**
 * The life of a contribution, whatever its kind: submitted, acknowledged, answered, done. An answer may come without an
 * acknowledgement; nothing is ever taken back.
 *
 * @param state where it is
 * @param leftToDo whether its answer leaves something to be done
 */
record Life(State state, boolean leftToDo) {
    /** Where every contribution starts. */
    static final Life SUBMITTED = new Life(State.SUBMITTED, false);

    /** A named office takes it in charge. */
    Life acknowledge() {
        if (state != State.SUBMITTED) {
            throw new NotNow(this);
        }
        return new Life(State.ACKNOWLEDGED, false);
    }

    /** The body answers. */
    Life answer(Decision decision, boolean saysWhatFollows) {
        if (!state.waiting()) {
            throw new NotNow(this);
        }
        return new Life(State.ANSWERED, decision.leavesSomethingToDo(saysWhatFollows));
    }

    /** What the answer announced has been done. */
    Life finish() {
        if (state != State.ANSWERED || !leftToDo) {
            throw new NotNow(this);
        }
        return new Life(State.DONE, false);
    }

    boolean canBeAcknowledged() {
        return state == State.SUBMITTED;
    }

    boolean canBeAnswered() {
        return state.waiting();
    }

    boolean canBeFinished() {
        return state == State.ANSWERED && leftToDo;
    }
}
