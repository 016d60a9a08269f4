package org.multitude.platform.find;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.multitude.platform.web.Proof;

/**
 * Knows the seals of acts; the record does. Whoever puts a thing in the index says the order of the last act that concerned
 * it as the number {@link #ACT}, so that a page of results asks once for all its seals.
 */
public interface LastSeals {
    /** Name of the number. */
    String ACT = "act";

    /** The acts with these orders. */
    Map<Long, Last> of(Collection<Long> orders);

    /** The seal of an act, without words, and when it happened. */
    record Last(Proof proof, Instant at) {
        /** The seal with when it happened beside it. */
        public Proof dated(String when) {
            return new Proof(proof.hash(), proof.state(), proof.address(), when, proof.matching());
        }
    }
}
