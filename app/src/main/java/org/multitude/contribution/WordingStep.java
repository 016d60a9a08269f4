package org.multitude.contribution;

import java.util.List;
import java.util.Optional;
import org.multitude.platform.text.TextDiff;
import org.multitude.platform.web.NotFound;

/**
 * What changed from one wording to the next.
 *
 * @param former the wordings that were replaced, the first one first
 * @param to number of the wording that the step leads to
 * @param title what changed in the title, of a contribution
 * @param text what changed in the text
 */
public record WordingStep(List<Wording> former, int to, Optional<TextDiff> title, TextDiff text) {
    private static final int SECOND = 2;

    public WordingStep {
        former = List.copyOf(former);
    }

    /**
     * The step to a wording, or the last one where there is none of this number.
     *
     * @param title the title as it is now; empty of a message
     * @param text the text as it is now
     * @throws NotFound when the thing was never corrected
     */
    static WordingStep of(List<Wording> former, String title, String text, int asked) {
        if (former.isEmpty()) {
            throw new NotFound();
        }
        boolean known = asked >= SECOND && asked <= former.size();
        int to = known ? asked : former.size() + 1;
        Wording before = former.get(to - SECOND);
        Optional<Wording> after = known ? Optional.of(former.get(to - 1)) : Optional.empty();
        return new WordingStep(
                former,
                to,
                before.title()
                        .map(was ->
                                TextDiff.of(was, after.flatMap(Wording::title).orElse(title))),
                TextDiff.of(before.text(), after.map(Wording::text).orElse(text)));
    }

    /** The wording that this step replaced. */
    public Wording replaced() {
        return former.get(to - SECOND);
    }
}
