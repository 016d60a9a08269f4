package org.multitude.contribution;

import java.util.List;
import java.util.Optional;
import org.multitude.platform.text.Prose;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.LocalPath;
import org.springframework.stereotype.Component;

/** The body says that it is done. */
@Component
class DoneStep implements BodyStep {
    private final FinishContribution verb;

    DoneStep(FinishContribution verb) {
        this.verb = verb;
    }

    @Override
    public String code() {
        return "done";
    }

    @Override
    public boolean possible(Life life) {
        return life.canBeFinished();
    }

    @Override
    public Taking read(Form form, ContributionRow row) {
        Prose outcome = form.prose("outcome", LONGEST_TEXT);
        Optional<String> address = address(form);
        return (person, id, version) ->
                verb.finish(person, id, version, new FinishContribution.Draft(outcome, address, List.of()));
    }

    /** A page of this site, or a whole web address. */
    private static Optional<String> address(Form form) {
        String typed = form.value("address").strip();
        if (typed.startsWith("/") && LocalPath.of(typed).equals(typed)) {
            return Optional.of(typed);
        }
        return form.optionalAddress("address").map(Object::toString);
    }
}
