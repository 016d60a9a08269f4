package org.multitudelibs.publiccode.codemeta;

import java.util.List;
import java.util.stream.Stream;
import org.multitudelibs.publiccode.Maintenance;
import org.multitudelibs.publiccode.Software;

/** Writes a description as CodeMeta, term by term. */
final class SoftwareWriter {
    private SoftwareWriter() {}

    static Written write(Software software) {
        Notes notes = new Notes();
        Languages languages = new Languages(software, notes);
        Members members = new Members()
                .put("@context", CodeMeta.CONTEXT)
                .put("@type", "SoftwareSourceCode")
                .putAll("name", languages.names())
                .putAll("description", languages.descriptions())
                .put("codeRepository", software.url().toString())
                .put("url", software.landingUrl().map(Object::toString))
                .put("version", software.softwareVersion())
                .put("softwareVersion", software.softwareVersion())
                .put("datePublished", software.releaseDate().map(Object::toString))
                .put("dateModified", software.releaseDate().map(Object::toString));
        software.developmentStatus().ifPresent(status -> members.put("developmentStatus", Stages.write(status)));
        software.legal()
                .license()
                .filter(license -> !license.isBlank())
                .flatMap(license -> Licences.write(license, notes))
                .ifPresent(license -> members.put("license", license));
        software.legal().mainCopyrightOwner().filter(owner -> !owner.isBlank()).ifPresent(owner -> {
            notes.add(Reason.ORGANISATION_ASSUMED, "legal.mainCopyrightOwner");
            members.put("copyrightHolder", Agent.organisation(owner));
        });
        software.organisation().ifPresent(organisation -> members.put("publisher", Agent.write(organisation)));
        members.putAll("maintainer", maintainers(software.maintenance()));
        members.putAll("funder", software.fundedBy().stream().map(Agent::write).toList());
        members.putAll(
                "applicationCategory",
                Stream.concat(Categories.write(software.categories()).stream(), languages.genericNames().stream())
                        .toList());
        members.putList("keywords", languages.features());
        Platforms.write(software.platforms(), members);
        Dependencies.write(software.dependsOn(), members, notes);
        software.applicationSuite()
                .filter(suite -> !suite.isBlank())
                .ifPresent(suite -> members.put(
                        "isPartOf",
                        new Members()
                                .put("@type", "SoftwareApplication")
                                .put("name", suite)
                                .node()));
        Unsaid.note(software, notes);
        return new Written(JsonFile.write(members.node()), notes.all());
    }

    private static List<Json> maintainers(Maintenance maintenance) {
        return Stream.concat(
                        maintenance.contractors().stream().map(Agent::write),
                        maintenance.contacts().stream().map(Agent::write))
                .toList();
    }
}
