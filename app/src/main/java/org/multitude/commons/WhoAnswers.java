package org.multitude.commons;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.multitude.identity.Organization;
import org.multitude.identity.OrganizationId;
import org.multitude.identity.Organizations;
import org.multitude.identity.PersonId;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.NotFound;
import org.multitude.record.RecordedAct;
import org.springframework.stereotype.Component;

/** Says which body answers for a commons, and whether a caller publishes for it. */
@Component
public class WhoAnswers {
    private static final Set<String> ON_BODIES = Set.of(
            "organization.described",
            "organization.claimed",
            "organization.recognized",
            "organization.recognition-withdrawn");
    private static final int MOST_OF_A_BODY = 10_000;

    private final Register register;
    private final Organizations organizations;

    WhoAnswers(Register register, Organizations organizations) {
        this.register = register;
        this.organizations = organizations;
    }

    /** The body that answers for a commons. */
    public Organization body(CommonsEntry entry) {
        return organizations.find(entry.body()).orElseThrow(NotFound::new);
    }

    /** The body that answers for each of these, in one query. */
    public Map<CommonsId, Organization> bodies(Collection<CommonsEntry> entries) {
        Map<OrganizationId, Organization> found = organizations.byIds(
                entries.stream().map(CommonsEntry::body).distinct().toList());
        Map<CommonsId, Organization> bodies = new HashMap<>();
        for (CommonsEntry entry : entries) {
            Organization body = found.get(entry.body());
            if (body != null) {
                bodies.put(entry.id(), body);
            }
        }
        return bodies;
    }

    /** The commons of which an act on their body changes what lines say: its name, what it is, whether its people are here. */
    public List<CommonsId> changedBy(RecordedAct act) {
        return ON_BODIES.contains(act.type())
                ? register.ofBody(new OrganizationId(act.thing()), MOST_OF_A_BODY).stream()
                        .map(CommonsEntry::id)
                        .toList()
                : List.of();
    }

    /** Whether the caller publishes for its body. */
    public boolean publishes(Caller caller, CommonsEntry entry) {
        return caller.signedIn() && organizations.mayPublish(new PersonId(caller.id()), entry.body());
    }

    /**
     * A public commons that the caller may change.
     *
     * @throws NotFound when there is none
     * @throws org.multitude.platform.web.NotAllowed when the caller does not publish for its body
     */
    public CommonsEntry mine(Caller caller, CommonsKind kind, String slug) {
        return mine(caller, register.shown(kind, slug));
    }

    /**
     * This commons, if the caller may change it.
     *
     * @throws org.multitude.platform.web.NotAllowed when the caller does not publish for its body
     */
    public CommonsEntry mine(Caller caller, CommonsEntry entry) {
        organizations.requirePublisher(new PersonId(caller.id()), entry.body());
        return entry;
    }
}
