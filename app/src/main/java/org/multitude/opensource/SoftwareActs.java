package org.multitude.opensource;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.multitude.commons.CommonsEntry;
import org.multitude.platform.files.StoredFile;
import org.multitude.record.Act;
import org.multitudelibs.publiccode.swhid.CoreSwhid;

/** The acts on software and their cards, with every field that each sets. */
final class SoftwareActs {
    private SoftwareActs() {}

    static Act added(CommonsEntry entry, Card card, StoredFile file, Instant at, Act.Nature nature) {
        return Act.of("software.added", entry.id().value())
                .body(entry.body().value())
                .token("body", entry.body().toString())
                .token("file", file.sha256())
                .token("version", "1")
                .commit("slug", entry.slug().text())
                .commit("name", entry.title())
                .commit("summary", summary(entry))
                .commit("repository", card.software().url().toString())
                .commit("licence", card.software().legal().license())
                .commit("createdAt", entry.createdAt().toString())
                .nature(nature)
                .at(at);
    }

    /** Known from an inventory: there is no card. */
    static Act listed(CommonsEntry entry, InventoryRow row, Instant at) {
        Map<String, Optional<String>> said = row.listing().fields();
        return Act.of("software.listed", entry.id().value())
                .body(entry.body().value())
                .token("body", entry.body().toString())
                .commit("slug", entry.slug().text())
                .commit("name", entry.title())
                .commit("summary", summary(entry))
                .commit("repository", row.repository().text())
                .commit("licence", row.licence())
                .commit("createdAt", entry.createdAt().toString())
                .commit("source", field(said, "source"))
                .commit("sourceAddress", field(said, "sourceAddress"))
                .commit("sourceDate", field(said, "sourceDate"))
                .commit("homepage", field(said, "homepage"))
                .commit("programmingLanguage", field(said, "programmingLanguage"))
                .commit("topics", field(said, "topics"))
                .commit("archived", field(said, "archived"))
                .commit("lastChange", field(said, "lastChange"))
                .commit("archive", field(said, "archive"))
                .nature(Act.Nature.IMPORTED)
                .at(at);
    }

    /** What changed of what an inventory says. */
    static Act relisted(CommonsEntry entry, Map<String, Optional<String>> changed, Instant at) {
        Act.Draft act =
                Act.of("software.updated", entry.id().value()).body(entry.body().value());
        changed.forEach(act::commit);
        return act.nature(Act.Nature.IMPORTED).at(at);
    }

    /** A new card; one for a software that only an inventory named takes the place of what the inventory says. */
    static Act updated(
            CommonsEntry entry,
            Card card,
            StoredFile file,
            int number,
            Optional<Listed> before,
            Instant at,
            Act.Nature nature) {
        Act.Draft act = Act.of("software.updated", entry.id().value())
                .body(entry.body().value())
                .token("file", file.sha256())
                .token("version", Integer.toString(number))
                .commit("name", entry.title())
                .commit("summary", summary(entry))
                .commit("repository", card.software().url().toString())
                .commit("licence", card.software().legal().license());
        before.ifPresent(listing -> listing.fields().keySet().forEach(name -> act.commit(name, Optional.empty())));
        return act.nature(nature).at(at);
    }

    /** A version stays readable after the next one, as a thing of its own; the page of the software tells it already. */
    static Act kept(CommonsEntry entry, KeptCard card, Act.Nature nature) {
        return Act.of("software.card-published", card.id())
                .body(entry.body().value())
                .token("software", entry.id().toString())
                .token("number", Integer.toString(card.number()))
                .token("sha256", card.sha256())
                .token("size", Long.toString(card.size()))
                .commit("addedAt", card.addedAt().toString())
                .nature(nature)
                .at(card.addedAt());
    }

    /**
     * What was found beside a card; what is not found clears what was found before. Names of the state of the code are hashes
     * of names and of files that nobody published, so they stand in no entry.
     */
    static Act looked(CommonsEntry entry, KeptCard card, Look look, Act.Nature nature) {
        return Act.of("software.source-read", card.id())
                .body(entry.body().value())
                .token("software", entry.id().toString())
                .token("number", Integer.toString(card.number()))
                .token("place", look.place().code())
                .token("skipped", look.state().skipped().map(SourceState.Skipped::code))
                .commit("lookedAt", look.at().toString())
                .commit("address", look.address())
                .commit("origin", look.origin())
                .commit("directory", look.state().directory().map(CoreSwhid::toString))
                .commit("revision", look.state().revision().map(CoreSwhid::toString))
                .commit("snapshot", look.state().snapshot().map(CoreSwhid::toString))
                .commit("licenceTexts", look.said())
                .commit("unread", look.leftOut())
                .nature(nature)
                .at(look.at());
    }

    private static Optional<String> field(Map<String, Optional<String>> said, String name) {
        return said.getOrDefault(name, Optional.empty());
    }

    static Optional<String> summary(CommonsEntry entry) {
        return Optional.of(entry.summary()).filter(summary -> !summary.isEmpty());
    }
}
