package org.multitude.contribution;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.multitude.platform.text.Prose;
import org.multitude.platform.web.Form;
import org.springframework.stereotype.Component;

/** The body answers again what was contested. */
@Component
class ReviewStep implements BodyStep {
    private final ReviewAnswer verb;

    ReviewStep(ReviewAnswer verb) {
        this.verb = verb;
    }

    @Override
    public String code() {
        return "review";
    }

    @Override
    public boolean possible(Life life) {
        return life.canBeReviewed();
    }

    @Override
    public Taking read(Form form, ContributionRow row) {
        String result = form.choice(
                "result",
                Arrays.stream(ReviewResult.values()).map(ReviewResult::code).toList());
        List<Decision> offered = row.kind().decisions();
        Optional<Decision> decision = Optional.empty();
        if (result.equals(ReviewResult.CHANGED.code())) {
            String chosen = offered.size() == 1
                    ? offered.getFirst().code()
                    : form.choice(
                            "decision", offered.stream().map(Decision::code).toList());
            decision = offered.stream().filter(one -> one.code().equals(chosen)).findFirst();
        }
        Prose reasons = form.prose("reasons", LONGEST_TEXT);
        Optional<Prose> follows = form.optionalProse("whatFollows", LONGEST_TEXT);
        String office = form.line("office", LONGEST_OFFICE);
        Optional<Decision> decided = decision;
        return (person, id, version) -> verb.review(
                person,
                id,
                version,
                new ReviewAnswer.Draft(ReviewResult.of(result), decided, reasons, follows, office));
    }
}
