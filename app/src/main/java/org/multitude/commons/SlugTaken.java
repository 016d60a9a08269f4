package org.multitude.commons;

import org.multitude.platform.text.Slug;
import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** Another commons of the same kind has this end of address. */
public final class SlugTaken extends Refusal {
    public SlugTaken(Slug slug) {
        super(HttpStatus.CONFLICT, "commons.slug-taken", slug.text());
    }
}
