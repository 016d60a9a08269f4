package org.multitude.commons;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multitude.identity.Organization;
import org.multitude.identity.OrganizationId;
import org.multitude.identity.Organizations;
import org.multitude.platform.text.Words;
import org.multitude.record.ActId;
import org.multitude.record.ActTeller;
import org.multitude.record.RecordedAct;
import org.multitude.record.Told;
import org.springframework.stereotype.Component;

/** Puts acts that transfer a commons into words. */
@Component
class TransferTeller implements ActTeller {
    private final Register register;
    private final Organizations organizations;

    TransferTeller(Register register, Organizations organizations) {
        this.register = register;
        this.organizations = organizations;
    }

    @Override
    public List<String> types() {
        return List.of("commons.transferred");
    }

    @Override
    public Map<ActId, Told> tell(List<RecordedAct> acts, Words words) {
        Map<CommonsId, CommonsEntry> entries = register.byIds(
                acts.stream().map(act -> new CommonsId(act.thing())).toList());
        Map<OrganizationId, Organization> takers = organizations.byIds(acts.stream()
                .flatMap(act -> act.entry().body().stream())
                .map(OrganizationId::new)
                .distinct()
                .toList());
        Map<ActId, Told> told = new HashMap<>();
        for (RecordedAct act : acts) {
            Optional<CommonsEntry> entry = Optional.ofNullable(entries.get(new CommonsId(act.thing())));
            Optional<Organization> taker =
                    act.entry().body().map(OrganizationId::new).map(takers::get);
            if (entry.filter(CommonsEntry::isPublic).isPresent() && taker.isPresent()) {
                told.put(
                        act.id(),
                        new Told(
                                words.html(
                                        "act." + act.type(),
                                        taker.get().name(),
                                        entry.get().title()),
                                entry.get().address()));
            }
        }
        return told;
    }
}
