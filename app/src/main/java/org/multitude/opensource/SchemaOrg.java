package org.multitude.opensource;

import java.util.LinkedHashMap;
import java.util.Map;
import org.multitude.identity.Organization;
import org.multitude.platform.settings.PublicAddress;
import org.springframework.stereotype.Component;

/** Describes software in the words of schema.org, for search engines. */
@Component
class SchemaOrg {
    private final PublicAddress address;

    SchemaOrg(PublicAddress address) {
        this.address = address;
    }

    Map<String, Object> of(SoftwareView view) {
        Organization body = view.body();
        String page = address.origin() + view.entry().address();
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("@context", "https://schema.org/");
        said.put("@type", "SoftwareSourceCode");
        said.put("@id", page);
        said.put("url", page);
        said.put("name", view.title());
        said.put("description", view.summary());
        said.put("codeRepository", view.repository());
        view.licence().ifPresent(licence -> said.put("license", licence));
        said.put(
                "publisher",
                Map.of(
                        "@type",
                        body.type().publicBody() ? "GovernmentOrganization" : "Organization",
                        "name",
                        body.name(),
                        "url",
                        address.origin() + body.address()));
        return said;
    }
}
