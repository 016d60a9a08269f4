package org.multitude.record;

/** An act with its sentence. */
public record ToldAct(RecordedAct act, Told told) {
    /** Path of the page that proves it. */
    public String proof() {
        return act.proof();
    }
}
