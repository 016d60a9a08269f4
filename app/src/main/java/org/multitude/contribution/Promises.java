package org.multitude.contribution;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.multitude.identity.Organization;
import org.multitude.identity.OrganizationId;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Proof;
import org.multitude.record.ActId;
import org.multitude.record.Seals;
import org.springframework.stereotype.Component;

/** In how many days bodies promise to answer: what each declared, and for the rest what is usual for the kind. */
@Component
public class Promises {
    private final PromiseStore promises;
    private final Kinds kinds;
    private final Seals seals;

    Promises(PromiseStore promises, Kinds kinds, Seals seals) {
        this.promises = promises;
        this.kinds = kinds;
        this.seals = seals;
    }

    /**
     * What a body promises for a kind.
     *
     * @param kind one of those with this code
     * @param days how many
     * @param proof seal of the act that declared it; empty when it is what is usual
     */
    public record Promised(ContributionKind kind, int days, Optional<Proof> proof) {}

    /** What a body promises for each kind; nothing while its people are not here. */
    public List<Promised> of(Organization body, Words words) {
        if (!body.claimed()) {
            return List.of();
        }
        Map<String, DeclaredPromise> declared = declared(body.id());
        Map<ActId, Proof> proofs =
                seals.of(declared.values().stream().map(DeclaredPromise::act).toList(), words);
        return kinds().values().stream()
                .map(kind -> {
                    DeclaredPromise said = declared.get(kind.code());
                    return said == null
                            ? new Promised(kind, kind.promisedDays(), Optional.empty())
                            : new Promised(kind, said.days(), Optional.ofNullable(proofs.get(said.act())));
                })
                .toList();
    }

    /** The kinds of all openings, each once. */
    Map<String, ContributionKind> kinds() {
        Map<String, ContributionKind> all = new LinkedHashMap<>();
        kinds.all().forEach(kind -> all.putIfAbsent(kind.code(), kind));
        return all;
    }

    /** Days for a contribution of this kind. */
    int days(OrganizationId body, ContributionKind kind) {
        return promises.days(body, kind.code()).orElse(kind.promisedDays());
    }

    /** Days for each of these kinds, by code. */
    Map<String, Integer> days(OrganizationId body, List<ContributionKind> offered) {
        Map<String, DeclaredPromise> declared = declared(body);
        Map<String, Integer> days = new LinkedHashMap<>();
        offered.forEach(kind -> {
            DeclaredPromise said = declared.get(kind.code());
            days.put(kind.code(), said == null ? kind.promisedDays() : said.days());
        });
        return days;
    }

    private Map<String, DeclaredPromise> declared(OrganizationId body) {
        return promises.of(body).stream().collect(Collectors.toMap(DeclaredPromise::kind, said -> said));
    }
}
