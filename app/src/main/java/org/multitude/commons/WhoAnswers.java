package org.multitude.commons;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.multitude.identity.Organization;
import org.multitude.identity.OrganizationId;
import org.multitude.identity.Organizations;
import org.multitude.identity.PersonId;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** Says which body answers for a commons, and whether a caller publishes for it. */
@Component
public class WhoAnswers {
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
