package org.multitude.opendata;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.multitude.commons.ActsOnCommons;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.platform.text.Words;
import org.multitude.record.ActId;
import org.multitude.record.ActTeller;
import org.multitude.record.RecordedAct;
import org.multitude.record.Told;
import org.springframework.stereotype.Component;

/** Puts acts on datasets, their versions and their files into words. */
@Component
class DatasetTeller implements ActTeller {
    private final ActsOnCommons commons;

    DatasetTeller(ActsOnCommons commons) {
        this.commons = commons;
    }

    @Override
    public List<String> types() {
        return List.of("dataset.");
    }

    @Override
    public Map<ActId, Told> tell(List<RecordedAct> acts, Words words) {
        return commons.tell(acts, DatasetTeller::dataset, (act, entry, body) -> told(act, entry, words));
    }

    private static Told told(RecordedAct act, CommonsEntry dataset, Words words) {
        String title = dataset.title();
        String address = dataset.address();
        Map<String, String> tokens = act.entry().tokens();
        return switch (act.type()) {
            case "dataset.version-published" -> {
                String version = address + "/versions/" + tokens.getOrDefault("number", "1");
                yield new Told(version(tokens, title, words), version);
            }
            case "dataset.file-listed" -> new Told(words.html("act.dataset.file-listed", title), address);
            case "dataset.file-described" -> new Told(words.html("act.dataset.file-described", title), address);
            case "dataset.file-removed" -> new Told(words.html("act.dataset.file-removed", title), address);
            case "dataset.brought-up-to-date" -> new Told(words.html("act.dataset.brought-up-to-date", title), address);
            case "dataset.described" -> new Told(words.html("act.dataset.described", title), address);
            default ->
                new Told(
                        words.html(
                                act.entry().nature().equals(Optional.of("imported"))
                                        ? "act.dataset.published.imported"
                                        : "act.dataset.published",
                                title),
                        address);
        };
    }

    private static String version(Map<String, String> tokens, String title, Words words) {
        int number = Integer.parseInt(tokens.getOrDefault("number", "1"));
        if (!tokens.containsKey("added")) {
            return words.html("act.dataset.version-published", number, title);
        }
        return words.html(
                "act.dataset.version-published.changes",
                number,
                title,
                count(tokens, "added"),
                count(tokens, "removed"),
                count(tokens, "changed"));
    }

    private static long count(Map<String, String> tokens, String name) {
        return Long.parseLong(tokens.getOrDefault(name, "0"));
    }

    /** The dataset is what the act was done to, or what the act on its version or file refers to. */
    private static CommonsId dataset(RecordedAct act) {
        List<UUID> references = act.entry().references();
        boolean part =
                act.type().equals("dataset.version-published") || act.type().startsWith("dataset.file-");
        return new CommonsId(part && !references.isEmpty() ? references.getFirst() : act.thing());
    }
}
