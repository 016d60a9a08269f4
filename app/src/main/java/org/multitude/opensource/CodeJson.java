package org.multitude.opensource;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.WhoAnswers;
import org.multitude.identity.Organization;
import org.multitude.platform.mail.MailAddress;
import org.multitude.platform.settings.Installation;
import org.multitude.platform.settings.Installations;
import org.multitude.platform.settings.PublicAddress;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonGenerator;

/**
 * Every software as code.gov reads inventories (metadata schema 2.0.0), written while it is read. Labour hours are unknown
 * here; the schema demands a number, so it is 0 and the disclaimer of each release says so.
 */
@RestController
class CodeJson {
    private static final String NO_HOURS = "Labor hours are not known: 0 stands for that.";

    private final CardInput cards;
    private final WhoAnswers answering;
    private final Installations installations;
    private final PublicAddress site;
    private final SoftwareAsJson document;

    CodeJson(
            CardInput cards,
            WhoAnswers answering,
            Installations installations,
            PublicAddress site,
            SoftwareAsJson document) {
        this.cards = cards;
        this.answering = answering;
        this.installations = installations;
        this.site = site;
        this.document = document;
    }

    @GetMapping("/code.json")
    @Access(Who.ANYONE)
    void all(HttpServletResponse response) throws IOException {
        document.write(response, this::head, "releases", this::releases);
    }

    private void head(JsonGenerator json) {
        json.writeStringProperty("version", "2.0.0");
        json.writeStringProperty(
                "agency", installations.find().map(Installation::name).orElse("Multitude"));
        json.writeObjectPropertyStart("measurementType");
        json.writeStringProperty("method", "projects");
        json.writeEndObject();
    }

    private void releases(List<CommonsEntry> entries, Map<CommonsId, KeptSoftware> kept, JsonGenerator json) {
        Map<CommonsId, Organization> bodies = answering.bodies(entries);
        for (CommonsEntry entry : entries) {
            KeptSoftware known = kept.get(entry.id());
            Organization body = bodies.get(entry.id());
            if (known != null && body != null) {
                release(entry, known, body, json);
            }
        }
    }

    private void release(CommonsEntry entry, KeptSoftware kept, Organization body, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("name", entry.title());
        json.writeStringProperty("organization", body.name());
        json.writeStringProperty("description", entry.summary());
        permissions(kept.licence(), json);
        Facts facts = facts(kept);
        json.writeArrayPropertyStart("tags");
        facts.tags().forEach(json::writeString);
        json.writeEndArray();
        json.writeObjectPropertyStart("contact");
        json.writeStringProperty(
                "email", body.contact().flatMap(MailAddress::in).orElse(""));
        json.writeStringProperty("name", body.name());
        json.writeStringProperty("URL", site.origin() + body.address());
        json.writeEndObject();
        facts.status().ifPresent(status -> json.writeStringProperty("status", status));
        facts.version().ifPresent(version -> json.writeStringProperty("version", version));
        json.writeStringProperty("vcs", "git");
        json.writeStringProperty("repositoryURL", kept.repository());
        json.writeStringProperty("homepageURL", facts.homepage().orElse(site.origin() + entry.address()));
        json.writeStringProperty("disclaimerText", NO_HOURS);
        if (!facts.languages().isEmpty()) {
            json.writeArrayPropertyStart("languages");
            facts.languages().forEach(json::writeString);
            json.writeEndArray();
        }
        json.writeNumberProperty("laborHours", 0);
        json.writeObjectPropertyStart("date");
        facts.changed().ifPresent(day -> json.writeStringProperty("lastModified", day.toString()));
        json.writeStringProperty(
                "metadataLastUpdated",
                LocalDate.ofInstant(entry.updatedAt(), Words.ZONE).toString());
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Open source all of it; the licences are null where nobody said which. */
    private static void permissions(Optional<String> licence, JsonGenerator json) {
        json.writeObjectPropertyStart("permissions");
        json.writeStringProperty("usageType", "openSource");
        if (licence.isEmpty()) {
            json.writeNullProperty("licenses");
        } else {
            json.writeArrayPropertyStart("licenses");
            json.writeStartObject();
            json.writeStringProperty("name", licence.get());
            if (licence.get().matches("[A-Za-z0-9.+-]+")) {
                json.writeStringProperty("URL", "https://spdx.org/licenses/" + licence.get() + ".html");
            }
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private record Facts(
            List<String> tags,
            List<String> languages,
            Optional<String> status,
            Optional<String> version,
            Optional<String> homepage,
            Optional<LocalDate> changed) {}

    private Facts facts(KeptSoftware kept) {
        return switch (kept.described()) {
            case DescribedBy.ByInventory(Listed listed) ->
                new Facts(
                        listed.topics(),
                        listed.language().stream().toList(),
                        listed.archived().filter(closed -> closed).map(closed -> "Archival"),
                        Optional.empty(),
                        listed.homepage(),
                        listed.lastChange());
            case DescribedBy.ByCard(KeptCard card) ->
                cards.kept(card)
                        .flatMap(read -> read.reading().software())
                        .map(said -> new Facts(
                                said.categories(),
                                List.of(),
                                said.developmentStatus().map(status -> switch (status) {
                                    case CONCEPT -> "Ideation";
                                    case DEVELOPMENT -> "Development";
                                    case BETA -> "Beta";
                                    case STABLE -> "Production";
                                    case OBSOLETE -> "Archival";
                                }),
                                said.softwareVersion(),
                                said.landingUrl().map(Object::toString),
                                said.releaseDate()))
                        .orElse(new Facts(
                                List.of(),
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
        };
    }
}
