package org.multitude.notification.webhook;

import java.util.Optional;
import org.multitude.identity.Organization;
import org.multitude.identity.OrganizationId;
import org.multitude.identity.Organizations;
import org.multitude.identity.PersonId;
import org.multitude.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** Where webhooks are seen and administered: on an account, or on the page of an organisation. */
@Component
class HookPlaces {
    static final String ACCOUNT = "/account/webhooks";
    static final String ORGANIZATION = "/organizations/{slug}/webhooks";

    private final Organizations organizations;

    HookPlaces(Organizations organizations) {
        this.organizations = organizations;
    }

    /** The place of an owner. */
    HookPlace of(Owner owner) {
        return switch (owner) {
            case Owner.Somebody(PersonId person) -> new HookPlace(owner, ACCOUNT, Optional.empty());
            case Owner.Body(OrganizationId id) -> {
                Organization organization = organizations.find(id).orElseThrow(NotFound::new);
                yield new HookPlace(owner, organization.address() + "/webhooks", Optional.of(organization));
            }
        };
    }
}
