package org.multitude.contribution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.multitude.platform.text.Prose;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.LocalPath;
import org.multitude.record.ActId;
import org.multitude.record.RecordedAct;
import org.springframework.stereotype.Component;

/** The body says that it is done. */
@Component
class DoneStep implements BodyStep {
    private final FinishContribution verb;
    private final ChangesOfCommons changes;

    DoneStep(FinishContribution verb, ChangesOfCommons changes) {
        this.verb = verb;
        this.changes = changes;
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
        Optional<ActId> change = change(form, row);
        List<UUID> about = change.map(ActId::value).stream().toList();
        return (person, id, version) ->
                verb.finish(person, id, version, new FinishContribution.Draft(outcome, address, about, change));
    }

    @Override
    public Map<String, Object> shown(ContributionRow row, Words words) {
        return Map.of("acts", changes.latest(row.commons().id(), words));
    }

    /** One of the acts that the form offers, or none. */
    private Optional<ActId> change(Form form, ContributionRow row) {
        String chosen = form.value("change").strip();
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        Optional<ActId> offered = changes.latest(row.commons().id()).stream()
                .map(RecordedAct::id)
                .filter(act -> act.toString().equals(chosen))
                .findFirst();
        if (offered.isEmpty()) {
            form.wrong("change", "form.not-offered", chosen);
        }
        return offered;
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
