package org.multitudelibs.publiccode.codemeta;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.multitudelibs.publiccode.LanguageTags;
import org.multitudelibs.publiccode.codemeta.Json.Items;
import org.multitudelibs.publiccode.codemeta.Json.Node;
import org.multitudelibs.publiccode.codemeta.Json.Text;

/**
 * What {@code @context} says: for which version of CodeMeta the document is written, and the language of its texts.
 *
 * <p>Example: {@code ["https://doi.org/10.5063/schema/codemeta-2.0", {"@language": "fr"}]} gives French and a note on
 * version 2.0. No context is ever fetched.
 */
final class Context {
    private static final Pattern OLD = Pattern.compile(
            "(?i)https?://(?:(?:dx\\.)?doi\\.org/(?:doi:)?10\\.5063/schema/codemeta-|purl\\.org/codemeta/|w3id\\.org/codemeta/v?"
                    + "|raw\\.githubusercontent\\.com/codemeta/codemeta/v?)([123]\\.[0-9])(?:/codemeta\\.jsonld)?/?");
    private static final Pattern CURRENT = Pattern.compile(
            "(?i)https?://(?:w3id\\.org/codemeta/v?3\\.1|w3id\\.org/codemeta|raw\\.githubusercontent\\.com/codemeta/codemeta/"
                    + "(?:v?3\\.1|master)/codemeta\\.jsonld)/?");
    private static final Pattern SCHEMA_ORG = Pattern.compile("(?i)https?://(?:www\\.)?schema\\.org/?");

    private final Notes notes;
    private Optional<String> language = Optional.empty();

    private Context(Notes notes) {
        this.notes = notes;
    }

    /** The language of texts that carry none, if the context tells one. */
    static Optional<String> language(Node document, Notes notes) {
        Json told = document.members().get("@context");
        if (told == null) {
            notes.add(Reason.CONTEXT_MISSING, "@context");
            return Optional.empty();
        }
        Context context = new Context(notes);
        context.read(told, "@context");
        return context.language;
    }

    private void read(Json told, String path) {
        switch (told) {
            case Text(String address) -> address(address, path);
            case Items(List<Json> all) -> {
                for (int i = 0; i < all.size(); i++) {
                    read(all.get(i), path + "[" + i + "]");
                }
            }
            case Node(Map<String, Json> members) -> definitions(members, path);
            default -> notes.add(Reason.WRONG_TYPE, path, "expected", "the address of a context");
        }
    }

    private void address(String address, String path) {
        Matcher old = OLD.matcher(address);
        if (CURRENT.matcher(address).matches() || SCHEMA_ORG.matcher(address).matches()) {
            return;
        }
        if (old.matches()) {
            notes.add(Reason.CONTEXT_OLD, path, "version", old.group(1));
        } else {
            notes.add(Reason.CONTEXT_UNKNOWN, path, "value", address);
        }
    }

    private void definitions(Map<String, Json> members, String path) {
        members.forEach((key, value) -> {
            if (!key.equals("@language")) {
                notes.add(Reason.OWN_DEFINITIONS, path);
            } else if (value instanceof Text(String tag) && LanguageTags.isValid(tag)) {
                language = Optional.of(tag);
            } else {
                notes.add(
                        Reason.NOT_A_LANGUAGE,
                        path + ".@language",
                        "value",
                        value instanceof Text(String tag) ? tag : "this");
            }
        });
    }
}
