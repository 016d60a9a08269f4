package org.multitude.contribution;

import java.util.Optional;
import org.multitude.platform.text.Prose;
import org.multitude.platform.web.Form;
import org.springframework.stereotype.Component;

/** The body answers, with its reasons. */
@Component
class AnswerStep implements BodyStep {
    private final AnswerContribution verb;

    AnswerStep(AnswerContribution verb) {
        this.verb = verb;
    }

    @Override
    public String code() {
        return "answer";
    }

    @Override
    public boolean possible(Life life) {
        return life.canBeAnswered();
    }

    @Override
    public Taking read(Form form, ContributionRow row) {
        String decision = form.choice(
                "decision", row.kind().decisions().stream().map(Decision::code).toList());
        Prose reasons = form.prose("reasons", LONGEST_TEXT);
        Optional<Prose> follows = form.optionalProse("whatFollows", LONGEST_TEXT);
        String office = form.line("office", LONGEST_OFFICE);
        return (person, id, version) -> verb.answer(
                person, id, version, new AnswerContribution.Draft(Decision.of(decision), reasons, follows, office));
    }
}
