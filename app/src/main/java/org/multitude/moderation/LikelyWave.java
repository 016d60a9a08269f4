package org.multitude.moderation;

/** How many things wait that are alike; more than can be decided at once count as one more than that. */
public record LikelyWave(Likeness likeness, int count) {
    /** Whether there are more than are decided at once. */
    public boolean many() {
        return count > DecideWave.MOST;
    }
}
