package org.multitude.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.record.PublicThings;
import org.multitude.record.ShownThing;
import org.multitude.site.SiteText.Published;
import org.springframework.stereotype.Component;

/** The texts that the installation publishes, for the verifier. */
@Component
class ShownTexts implements PublicThings {
    private final TextStore texts;

    ShownTexts(TextStore texts) {
        this.texts = texts;
    }

    @Override
    public String kind() {
        return "site-text";
    }

    @Override
    public Slice<ShownThing> all(Optional<Cursor> after, int limit) {
        // Three at most: one page.
        return new Slice<>(after.isPresent() ? List.of() : shown(texts.published()), Optional.empty());
    }

    @Override
    public List<ShownThing> find(List<UUID> things) {
        return shown(texts.published().stream()
                .filter(text -> things.contains(text.id()))
                .toList());
    }

    private static List<ShownThing> shown(List<SiteText> all) {
        return all.stream()
                .flatMap(text -> text.published().stream().map(published -> shown(text, published)))
                .toList();
    }

    private static ShownThing shown(SiteText text, Published published) {
        Map<String, String> values = new TreeMap<>();
        values.put("kind", text.kind().code());
        values.put("number", Integer.toString(published.number()));
        values.put("publishedAt", published.at().toString());
        if (!published.text().french().isEmpty()) {
            values.put("french", published.text().french());
        }
        if (!published.text().english().isEmpty()) {
            values.put("english", published.text().english());
        }
        return new ShownThing(text.id(), "site-text", text.kind().address(), values);
    }
}
