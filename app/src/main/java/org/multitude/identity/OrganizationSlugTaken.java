package org.multitude.identity;

import org.multitude.platform.text.Slug;
import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** Another organisation has this address. */
public final class OrganizationSlugTaken extends Refusal {
    OrganizationSlugTaken(Slug slug) {
        super(HttpStatus.CONFLICT, "identity.slug-taken", slug.text());
    }
}
