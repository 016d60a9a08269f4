package org.multitude.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.multitude.platform.text.Words;
import org.multitude.record.ActId;
import org.multitude.record.ActTeller;
import org.multitude.record.RecordedAct;
import org.multitude.record.Told;
import org.springframework.stereotype.Component;

/** Puts acts on organisations into words. */
@Component
class OrganizationTeller implements ActTeller {
    private final Organizations organizations;

    OrganizationTeller(Organizations organizations) {
        this.organizations = organizations;
    }

    @Override
    public List<String> types() {
        return List.of("organization.");
    }

    @Override
    public Map<ActId, Told> tell(List<RecordedAct> acts, Words words) {
        Map<OrganizationId, Organization> concerned = organizations.byIds(
                acts.stream().map(act -> new OrganizationId(act.thing())).toList());
        Map<ActId, Told> told = new HashMap<>();
        for (RecordedAct act : acts) {
            Organization organization = concerned.get(new OrganizationId(act.thing()));
            if (organization != null) {
                told.put(
                        act.id(),
                        new Told(words.html("act." + act.type(), organization.name()), organization.address()));
            }
        }
        return told;
    }
}
