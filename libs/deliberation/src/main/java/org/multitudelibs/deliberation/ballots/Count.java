package org.multitudelibs.deliberation.ballots;

import java.util.List;
import org.multitudelibs.deliberation.Step;

/**
 * What a count came to, and how.
 *
 * @param elected numbers of the candidates who are elected, in the order in which they were
 * @param transcript every step, in order
 */
public record Count(List<Integer> elected, List<Step> transcript) {

    public Count {
        elected = List.copyOf(elected);
        transcript = List.copyOf(transcript);
    }
}
