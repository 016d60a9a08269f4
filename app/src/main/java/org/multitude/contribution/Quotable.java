package org.multitude.contribution;

import java.util.List;

/**
 * What a message that is being written may quote, passage by passage.
 *
 * @param whole all of it
 * @param wording which of its wordings, from 1
 * @param passages its passages, without markup; the first ones of a long text
 */
public record Quotable(Quoted whole, int wording, List<String> passages) {
    public Quotable {
        passages = List.copyOf(passages);
    }
}
