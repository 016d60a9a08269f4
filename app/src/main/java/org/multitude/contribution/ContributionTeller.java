package org.multitude.contribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.Register;
import org.multitude.platform.text.Words;
import org.multitude.record.ActId;
import org.multitude.record.ActTeller;
import org.multitude.record.RecordedAct;
import org.multitude.record.Told;
import org.springframework.stereotype.Component;

/** Puts acts on contributions into words. */
@Component
class ContributionTeller implements ActTeller {
    private final ContributionStore contributions;
    private final Register register;

    ContributionTeller(ContributionStore contributions, Register register) {
        this.contributions = contributions;
        this.register = register;
    }

    @Override
    public List<String> types() {
        return List.of("contribution.");
    }

    @Override
    public Map<ActId, Told> tell(List<RecordedAct> acts, Words words) {
        Map<ContributionId, Contribution> concerned = contributions.byIds(
                acts.stream().map(ContributionTeller::contribution).distinct().toList());
        Map<CommonsId, CommonsEntry> entries = register.byIds(concerned.values().stream()
                .map(Contribution::commons)
                .distinct()
                .toList());
        Map<ActId, Told> told = new HashMap<>();
        for (RecordedAct act : acts) {
            Contribution contribution = concerned.get(contribution(act));
            CommonsEntry entry = contribution == null ? null : entries.get(contribution.commons());
            if (contribution != null && entry != null) {
                told.put(act.id(), told(act, contribution, entry, words));
            }
        }
        return told;
    }

    private static Told told(RecordedAct act, Contribution contribution, CommonsEntry entry, Words words) {
        String address = contribution.address(entry);
        boolean said = act.type().startsWith("contribution.comment");
        String key = "act." + act.type()
                + switch (act.type()) {
                    case "contribution.answered" ->
                        "." + act.entry().tokens().getOrDefault("decision", Decision.ANSWERED.code());
                    case "contribution.reviewed" ->
                        "." + act.entry().tokens().getOrDefault("result", ReviewResult.UPHELD.code());
                    default -> "";
                };
        return new Told(
                words.html(
                        key,
                        words.number(contribution.number()),
                        contribution.erased() ? words.t("contribution.erased") : contribution.title(),
                        entry.title()),
                said ? new CommentId(act.thing()).on(address) : address);
    }

    /** Acts on comments and supports name their contribution in a token; every other act is on the contribution itself. */
    static ContributionId contribution(RecordedAct act) {
        String named = act.entry().tokens().get("contribution");
        return new ContributionId(named == null ? act.thing() : UUID.fromString(named));
    }
}
