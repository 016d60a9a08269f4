package org.multitude.platform.imports;

/** An item cannot be brought in, for this reason; the others are. */
public final class Unfit extends Exception {
    public Unfit(String reason) {
        super(reason);
    }
}
