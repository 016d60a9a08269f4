package org.multitude.platform.imports;

import java.util.List;

/** Brings in several things at once, in a transaction that is already open. */
@FunctionalInterface
public interface Items<T> {
    /**
     * Brings them in.
     *
     * @return what became of each, in their order
     * @throws Unfit when one cannot be brought in; what was written for all of them is taken back, and each comes alone
     */
    List<Brought> bringIn(List<T> things) throws Unfit;

    /**
     * What became of one.
     *
     * @param notKept what of it is not kept, in words
     */
    record Brought(Outcome outcome, List<String> notKept) {}
}
