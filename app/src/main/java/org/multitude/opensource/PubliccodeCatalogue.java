package org.multitude.opensource;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.CommonsKind;
import org.multitude.commons.Register;
import org.multitude.platform.settings.PublicAddress;
import org.multitude.platform.text.Sha256;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitudelibs.publiccode.Publiccode;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.core.JsonGenerator;

/**
 * Every software that has a publiccode.yml, with its repository and the file, oldest first. Crawlers such as that of
 * Developers Italia ask for one JSON document and find the repositories in it by JSONPath, {@code $.software[*].repository};
 * they turn no pages, so it is whole, and written while it is read.
 */
@RestController
class PubliccodeCatalogue {
    private final Register register;
    private final SoftwareStore software;
    private final Diagnoses diagnoses;
    private final PublicAddress site;
    private final SoftwareAsJson document;

    PubliccodeCatalogue(
            Register register,
            SoftwareStore software,
            Diagnoses diagnoses,
            PublicAddress site,
            SoftwareAsJson document) {
        this.register = register;
        this.software = software;
        this.diagnoses = diagnoses;
        this.site = site;
        this.document = document;
    }

    @GetMapping("/publiccode.json")
    @Access(Who.ANYONE)
    void all(WebRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
        if (request.checkNotModified(tag())) {
            return;
        }
        document.write(
                response, json -> json.writeStringProperty("standard", Publiccode.VERSION), "software", this::some);
    }

    /** Made of what the document is made of, which is not read for it. */
    private String tag() {
        return "\""
                + Sha256.hex(String.join(
                        "\n",
                        site.origin(),
                        Publiccode.VERSION,
                        register.state(CommonsKind.SOFTWARE),
                        software.state()))
                + "\"";
    }

    private void some(List<CommonsEntry> entries, Map<CommonsId, KeptSoftware> kept, JsonGenerator json) {
        Map<UUID, Diagnosis> found = diagnoses.of(kept.values().stream()
                .flatMap(known -> known.card().stream())
                .map(KeptCard::id)
                .toList());
        for (CommonsEntry entry : entries) {
            Optional.ofNullable(kept.get(entry.id()))
                    .ifPresent(known -> known.card()
                            .ifPresent(
                                    card -> one(entry, known, card, Optional.ofNullable(found.get(card.id())), json)));
        }
    }

    private void one(
            CommonsEntry entry, KeptSoftware kept, KeptCard card, Optional<Diagnosis> found, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("name", entry.title());
        json.writeStringProperty("repository", kept.repository());
        json.writeStringProperty("publiccode", site.origin() + entry.address() + "/publiccode.yml");
        json.writeStringProperty("page", site.origin() + entry.address());
        json.writeStringProperty("sha256", card.sha256());
        json.writeNumberProperty("size", card.size());
        json.writeNumberProperty("version", card.number());
        json.writeStringProperty("published", card.addedAt().toString());
        found.ifPresent(counted -> {
            json.writeNumberProperty("errors", counted.errors());
            json.writeNumberProperty("warnings", counted.warnings());
        });
        json.writeEndObject();
    }
}
