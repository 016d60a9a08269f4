package org.multitude.opengov;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.Register;
import org.multitude.identity.Organization;
import org.multitude.identity.OrganizationId;
import org.multitude.identity.Organizations;
import org.multitude.platform.text.Words;
import org.multitude.record.ActId;
import org.multitude.record.ActTeller;
import org.multitude.record.RecordedAct;
import org.multitude.record.Told;
import org.springframework.stereotype.Component;

/** Puts acts on policies into words. */
@Component
class PolicyTeller implements ActTeller {
    private final Register register;
    private final Organizations organizations;

    PolicyTeller(Register register, Organizations organizations) {
        this.register = register;
        this.organizations = organizations;
    }

    @Override
    public List<String> types() {
        return List.of("policy.");
    }

    @Override
    public Map<ActId, Told> tell(List<RecordedAct> acts, Words words) {
        Map<CommonsId, CommonsEntry> entries = register.byIds(
                acts.stream().map(act -> new CommonsId(act.thing())).toList());
        Map<OrganizationId, Organization> bodies = organizations.byIds(
                entries.values().stream().map(CommonsEntry::body).distinct().toList());
        Map<ActId, Told> told = new HashMap<>();
        for (RecordedAct act : acts) {
            CommonsEntry entry = entries.get(new CommonsId(act.thing()));
            Organization body = entry == null ? null : bodies.get(entry.body());
            if (entry != null && body != null) {
                told.put(
                        act.id(),
                        new Told(words.html("act." + act.type(), body.name(), entry.title()), entry.address()));
            }
        }
        return told;
    }
}
