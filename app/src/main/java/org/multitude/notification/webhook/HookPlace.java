package org.multitude.notification.webhook;

import java.util.Optional;
import org.multitude.identity.Organization;
import org.multitude.platform.web.Frame;
import org.multitude.platform.web.Page;

/**
 * Where the webhooks of an owner are.
 *
 * @param owner whose they are
 * @param path of the list; each is below it
 * @param organization the organisation, if they are one's; only what concerns it is sent then
 */
public record HookPlace(Owner owner, String path, Optional<Organization> organization) {
    /** What is above the list. */
    public Frame.Link above(Page page) {
        return organization
                .map(one -> new Frame.Link(one.name(), one.address()))
                .orElseGet(() -> new Frame.Link(page.t("identity.account"), "/account"));
    }
}
