package org.multitude.opensource;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.multitude.commons.CommonsEntry;
import org.multitudelibs.publiccode.codemeta.CodeMeta;
import org.multitudelibs.publiccode.spdx.Dialect;
import org.multitudelibs.publiccode.spdx.Expression;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an inventory says of a software, as CodeMeta 3.1. It says little, and that it is its word: the inventory is the
 * {@code sdPublisher} of schema.org, the one who answers for the description itself.
 */
final class ListedAsCodeMeta {
    private ListedAsCodeMeta() {}

    static String write(CommonsEntry entry, KeptSoftware kept, Listed listed) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("@context", CodeMeta.CONTEXT);
        said.put("@type", "SoftwareSourceCode");
        said.put("name", entry.title());
        if (!entry.summary().isEmpty()) {
            said.put("description", entry.summary());
        }
        said.put("codeRepository", kept.repository());
        listed.homepage().ifPresent(page -> said.put("url", page));
        kept.licence().ifPresent(licence -> said.put("license", licence(licence)));
        listed.language().ifPresent(language -> said.put("programmingLanguage", language));
        if (!listed.topics().isEmpty()) {
            said.put("keywords", listed.topics());
        }
        listed.lastChange().ifPresent(day -> said.put("dateModified", day.toString()));
        said.put("schema:sdPublisher", inventory(listed));
        said.put("schema:sdDatePublished", listed.sourceDate().toString());
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(said);
    }

    /** The context takes a bare text for an address, so a licence that has none is the name of a work. */
    private static Object licence(String text) {
        Optional<Expression> expression =
                Expression.parse(text, Dialect.SPECIFICATION).expression();
        return expression
                .filter(read -> read instanceof Expression.Listed listed && !listed.orLater())
                .<Object>map(read -> "https://spdx.org/licenses/" + read)
                .orElseGet(() -> work(text));
    }

    private static Map<String, Object> work(String name) {
        Map<String, Object> work = new LinkedHashMap<>();
        work.put("@type", "schema:CreativeWork");
        work.put("name", name);
        return work;
    }

    private static Map<String, Object> inventory(Listed listed) {
        Map<String, Object> inventory = new LinkedHashMap<>();
        inventory.put("@type", "Organization");
        inventory.put("name", listed.source());
        listed.sourceAddress().ifPresent(address -> inventory.put("url", address));
        return inventory;
    }
}
