package org.multitude.commons;

import java.util.Collection;
import java.util.Map;
import org.multitude.identity.Organization;
import org.multitude.identity.Organizations;
import org.multitude.platform.find.FoundFacet;
import org.multitude.platform.index.Facets;
import org.multitude.platform.text.Words;
import org.springframework.stereotype.Component;

/** Who answers: the body, by the end of its address. */
@Component
public class PublisherFacet implements FoundFacet {
    static final String NAME = "publisher";

    private final Organizations organizations;

    PublisherFacet(Organizations organizations) {
        this.organizations = organizations;
    }

    /** The facets that anything has of the body that answers for it. */
    public static Facets facets(Organization body) {
        return Facets.NONE.with(NAME, body.slug().text()).with(AnsweringFacet.NAME, AnsweringFacet.code(body));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean general() {
        return true;
    }

    @Override
    public Map<String, String> words(Collection<String> codes, Words words) {
        return organizations.namesBySlug(codes);
    }
}
