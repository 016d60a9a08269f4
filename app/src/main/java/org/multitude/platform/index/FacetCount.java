package org.multitude.platform.index;

import java.util.List;

/**
 * The values of a facet among what was found, counted as if nothing were chosen of this facet.
 *
 * @param values those wanted, the most frequent first
 * @param distinct how many different values were met in all
 */
public record FacetCount(List<Value> values, int distinct) {
    /** Of a facet that nothing has. */
    public static final FacetCount NONE = new FacetCount(List.of(), 0);

    public FacetCount {
        values = List.copyOf(values);
    }

    /** How many have a value, as far as that was counted. */
    public long of(String code) {
        return values.stream()
                .filter(value -> value.code().equals(code))
                .mapToLong(Value::number)
                .sum();
    }

    /**
     * A value.
     *
     * @param code its code
     * @param number how many have it; never more than {@link Found#MOST_COUNTED}
     */
    public record Value(String code, long number) {
        /** Whether there are more than {@link #number}. */
        public boolean more() {
            return number >= Found.MOST_COUNTED;
        }
    }
}
