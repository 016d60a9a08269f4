package org.multitudelibs.publiccode.codemeta;

import java.util.Map;
import org.multitudelibs.publiccode.Description;
import org.multitudelibs.publiccode.Software;

/** Tells which mandatory keys of publiccode.yml are not in a description, for CodeMeta did not tell or cannot. */
final class Mandatory {
    private Mandatory() {}

    static void note(Software software, Notes notes) {
        ask("platforms", !software.platforms().isEmpty(), notes);
        ask("developmentStatus", software.developmentStatus().isPresent(), notes);
        ask("softwareType", software.softwareType().isPresent(), notes);
        ask("description", !software.descriptions().isEmpty(), notes);
        software.descriptions().forEach((language, text) -> description("description." + language, text, notes));
        ask("legal.license", software.legal().license().isPresent(), notes);
        ask("maintenance.type", software.maintenance().type().isPresent(), notes);
        ask("localisation.localisationReady", software.localisation().ready().isPresent(), notes);
        ask(
                "localisation.availableLanguages",
                !software.localisation().availableLanguages().isEmpty(),
                notes);
    }

    private static void description(String path, Description description, Notes notes) {
        ask(path + ".shortDescription", description.shortDescription().isPresent(), notes);
        ask(path + ".longDescription", description.longDescription().isPresent(), notes);
        ask(path + ".features", !description.features().isEmpty(), notes);
    }

    private static void ask(String key, boolean there, Notes notes) {
        if (!there) {
            notes.add(Reason.MANDATORY, key, Map.of());
        }
    }
}
