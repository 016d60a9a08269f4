package org.multitude.commons;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.multitude.identity.OrganizationId;
import org.multitude.platform.text.Slug;

/**
 * What the register holds of a commons.
 *
 * @param id its random id, as in acts
 * @param kind what is opened
 * @param slug its part of the address, unique in its kind
 * @param title its title
 * @param summary what it is, in Markdown
 * @param body organisation that answers for it
 * @param visibility who sees it
 * @param version number of changes to title or summary, to notice two people editing at once
 * @param createdAt when it was entered
 * @param updatedAt when it last changed
 */
public record CommonsEntry(
        CommonsId id,
        CommonsKind kind,
        Slug slug,
        String title,
        String summary,
        OrganizationId body,
        Visibility visibility,
        int version,
        Instant createdAt,
        Instant updatedAt) {
    /** Names that acts give to what is written of a commons, whatever its kind. */
    static final Set<String> WORDS = Set.of(
            "title",
            "name",
            "summary",
            "keywords",
            "contact",
            "licenceSaid",
            "phases",
            "repository",
            "homepage",
            "topics");

    /** What a withheld one is called. */
    static final String UNNAMED = "[…]";

    /** Those of these fields that everybody may read: of one that is withheld, none of its words. */
    public Map<String, String> readable(Map<String, String> fields) {
        Map<String, String> readable = new TreeMap<>(fields);
        if (visibility == Visibility.WITHHELD) {
            readable.keySet().removeAll(WORDS);
        }
        return readable;
    }

    /** Those of these files that everybody may read: of one that is withheld, none. */
    public Map<String, String> files(Map<String, String> paths) {
        return isPublic() ? paths : Map.of();
    }

    /** Whether acts tell of it: it is public, or was and is withheld. */
    public boolean isRecorded() {
        return visibility != Visibility.DRAFT;
    }

    /** Whether everybody sees it. */
    public boolean isPublic() {
        return visibility == Visibility.PUBLIC;
    }

    /** Path of its page. */
    public String address() {
        return "/" + kind.opening() + "/" + slug;
    }
}
