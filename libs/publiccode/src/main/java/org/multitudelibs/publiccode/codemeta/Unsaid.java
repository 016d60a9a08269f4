package org.multitudelibs.publiccode.codemeta;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.multitudelibs.publiccode.Contact;
import org.multitudelibs.publiccode.Contractor;
import org.multitudelibs.publiccode.Description;
import org.multitudelibs.publiccode.IntendedAudience;
import org.multitudelibs.publiccode.Legal;
import org.multitudelibs.publiccode.Localisation;
import org.multitudelibs.publiccode.Maintenance;
import org.multitudelibs.publiccode.Software;

/** Tells which keys of a description the crosswalk has no term for. */
final class Unsaid {
    private final Notes notes;

    private Unsaid(Notes notes) {
        this.notes = notes;
    }

    static void note(Software software, Notes notes) {
        new Unsaid(notes).software(software);
    }

    private void software(Software software) {
        key("isBasedOn", software.isBasedOn());
        key("logo", software.logo());
        key("monochromeLogo", software.monochromeLogo());
        key("inputTypes", software.inputTypes());
        key("outputTypes", software.outputTypes());
        key("usedBy", software.usedBy());
        key("roadmap", software.roadmap());
        key("softwareType", software.softwareType());
        key("supports", software.supports());
        audience(software.intendedAudience());
        software.descriptions().forEach((language, text) -> description("description." + language, text));
        legal(software.legal());
        maintenance(software.maintenance());
        localisation(software.localisation());
        key("IT", software.italy());
    }

    private void audience(IntendedAudience audience) {
        key("intendedAudience.scope", audience.scopes());
        key("intendedAudience.countries", audience.countries());
        key("intendedAudience.unsupportedCountries", audience.unsupportedCountries());
    }

    private void description(String path, Description description) {
        key(path + ".documentation", description.documentation());
        key(path + ".apiDocumentation", description.apiDocumentation());
        key(path + ".screenshots", description.screenshots());
        key(path + ".videos", description.videos());
        key(path + ".awards", description.awards());
    }

    private void legal(Legal legal) {
        key("legal.repoOwner", legal.repoOwner());
        key("legal.authorsFile", legal.authorsFile());
    }

    private void maintenance(Maintenance maintenance) {
        key("maintenance.type", maintenance.type());
        int i = 0;
        for (Contractor contractor : maintenance.contractors()) {
            key("maintenance.contractors[" + i++ + "].until", contractor.until());
        }
        i = 0;
        for (Contact contact : maintenance.contacts()) {
            key("maintenance.contacts[" + i++ + "].phone", contact.phone());
        }
    }

    private void localisation(Localisation localisation) {
        key("localisation.localisationReady", localisation.ready());
        key("localisation.availableLanguages", localisation.availableLanguages());
    }

    private void key(String key, Optional<?> value) {
        if (value.isPresent()) {
            notes.add(Reason.NO_TERM, key, Map.of());
        }
    }

    private void key(String key, Collection<?> values) {
        if (!values.isEmpty()) {
            notes.add(Reason.NO_TERM, key, Map.of());
        }
    }
}
