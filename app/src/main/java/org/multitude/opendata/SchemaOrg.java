package org.multitude.opendata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.multitude.commons.CommonsEntry;
import org.multitude.identity.Organization;
import org.multitude.platform.settings.PublicAddress;
import org.multitude.platform.text.Markdown;
import org.multitude.platform.text.Prose;
import org.springframework.stereotype.Component;

/** Describes datasets in the words of schema.org, for search engines. */
@Component
class SchemaOrg {
    private static final int SHORTEST = 50;
    private static final int LONGEST = 5_000;

    private final PublicAddress address;

    SchemaOrg(PublicAddress address) {
        this.address = address;
    }

    Map<String, Object> of(DatasetPages.View view) {
        CommonsEntry entry = view.dataset().entry();
        Terms terms = view.dataset().terms();
        String page = address.origin() + entry.address();
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("@context", "https://schema.org/");
        said.put("@type", "Dataset");
        said.put("@id", page);
        said.put("url", page);
        said.put("name", entry.title());
        said.put("description", description(entry));
        said.put("isAccessibleForFree", true);
        said.put("publisher", publisher(view.body()));
        said.put(
                "datePublished",
                terms.issued().map(Object::toString).orElse(entry.createdAt().toString()));
        said.put("dateModified", view.liveness().last().toString());
        terms.knownLicence()
                .ifPresentOrElse(
                        licence -> said.put("license", licence.page()),
                        () -> terms.licenceSaid()
                                .filter(text -> text.matches("https?://\\S+"))
                                .ifPresent(text -> said.put("license", text)));
        if (!terms.keywords().isEmpty()) {
            said.put("keywords", terms.keywords());
        }
        if (Languages.knows(terms.language())) {
            said.put("inLanguage", terms.language());
        }
        List<Map<String, Object>> files = files(view, entry);
        if (!files.isEmpty()) {
            said.put("distribution", files);
        }
        return said;
    }

    /** Search engines want 50 characters at least. */
    private static String description(CommonsEntry entry) {
        String plain = Markdown.plain(entry.summary()).strip();
        String text = plain.length() >= SHORTEST ? plain : (entry.title() + ". " + plain).strip();
        return Prose.first(text, LONGEST);
    }

    private Map<String, Object> publisher(Organization body) {
        return Map.of(
                "@type",
                body.type().publicBody() ? "GovernmentOrganization" : "Organization",
                "name",
                body.name(),
                "url",
                address.origin() + body.address());
    }

    private List<Map<String, Object>> files(DatasetPages.View view, CommonsEntry entry) {
        List<Map<String, Object>> files = new ArrayList<>();
        view.latest().ifPresent(published -> {
            Version version = published.version();
            Map<String, Object> file = new LinkedHashMap<>();
            file.put("@type", "DataDownload");
            file.put("contentUrl", address.origin() + version.download(entry.address()));
            file.put("encodingFormat", version.file().mediaType());
            file.put("contentSize", version.file().stored().size() + " B");
            file.put("sha256", version.file().stored().sha256());
            files.add(file);
        });
        view.listed().forEach(listed -> {
            Map<String, Object> file = new LinkedHashMap<>();
            file.put("@type", "DataDownload");
            file.put("contentUrl", listed.what().address());
            listed.what().title().ifPresent(title -> file.put("name", title));
            listed.what().mediaType().or(listed.what()::format).ifPresent(format -> file.put("encodingFormat", format));
            files.add(file);
        });
        return files;
    }
}
