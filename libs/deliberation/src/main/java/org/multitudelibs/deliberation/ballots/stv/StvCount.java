package org.multitudelibs.deliberation.ballots.stv;

import java.util.List;
import org.multitudelibs.deliberation.Step;
import org.multitudelibs.deliberation.ballots.Candidates;
import org.multitudelibs.deliberation.ballots.Count;

/**
 * What a count by single transferable vote came to.
 *
 * @param candidates who stood
 * @param elected who is elected, in the order in which they were; of several at the same stage those with more votes first
 * @param stages in their order
 * @param transcript every step
 */
public record StvCount(Candidates candidates, List<Integer> elected, List<Stage> stages, List<Step> transcript) {

    public StvCount {
        elected = List.copyOf(elected);
        stages = List.copyOf(stages);
        transcript = List.copyOf(transcript);
    }

    /** The same without its stages. */
    public Count count() {
        return new Count(elected, transcript);
    }

    /** The stages as a table in plain text: a row for each candidate, a column for each stage. */
    public String table() {
        return StageTable.text(this);
    }
}
