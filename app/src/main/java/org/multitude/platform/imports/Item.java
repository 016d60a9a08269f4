package org.multitude.platform.imports;

/** Brings in one item, in a transaction that is already open. */
@FunctionalInterface
public interface Item {
    /**
     * Brings it in.
     *
     * @param details told what of it cannot be kept
     * @throws Unfit when it cannot be brought in; what was written for it is taken back
     */
    Outcome bringIn(Details details) throws Unfit;

    /** Told what of an item is not kept. */
    @FunctionalInterface
    interface Details {
        /** Something of the item is not kept, in words. */
        void notKept(String reason);
    }
}
