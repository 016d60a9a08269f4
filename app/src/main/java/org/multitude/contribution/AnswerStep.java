package org.multitude.contribution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multitude.platform.text.Prose;
import org.multitude.platform.web.Form;
import org.springframework.stereotype.Component;

/** The body answers, with its reasons. */
@Component
class AnswerStep implements BodyStep {
    private final AnswerContribution verb;
    private final DeskStore desk;

    AnswerStep(AnswerContribution verb, DeskStore desk) {
        this.verb = verb;
        this.desk = desk;
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
        AnswerContribution.Draft draft = draft(form, row);
        return (person, id, version) -> verb.answer(person, id, version, draft);
    }

    /** What is typed, once nothing is wrong with it. */
    AnswerContribution.Draft draft(Form form, ContributionRow row) {
        List<Decision> offered = row.kind().decisions();
        String decision =
                form.choice("decision", offered.stream().map(Decision::code).toList());
        Prose reasons = form.prose("reasons", LONGEST_TEXT);
        Optional<Prose> follows = form.optionalProse("whatFollows", LONGEST_TEXT);
        String office = form.line("office", LONGEST_OFFICE);
        return new AnswerContribution.Draft(
                offered.stream()
                        .filter(one -> one.code().equals(decision))
                        .findFirst()
                        .orElse(offered.getFirst()),
                reasons,
                follows,
                office);
    }

    /** What was prepared at the desk. */
    @Override
    public Map<String, String> known(ContributionRow row) {
        return desk.draft(row.contribution().id())
                .map(HandlingController::fields)
                .orElse(Map.of());
    }
}
