package org.multitude.opensource;

import java.time.Instant;
import java.util.Optional;
import org.multitude.commons.CommonsEntry;
import org.multitude.platform.files.StoredFile;
import org.multitude.record.Act;

/** The acts on software and their cards, with every field that each sets. */
final class SoftwareActs {
    private SoftwareActs() {}

    static Act added(CommonsEntry entry, Card card, StoredFile file, Instant at) {
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
                .at(at);
    }

    static Act updated(CommonsEntry entry, Card card, StoredFile file, int number, Instant at) {
        return Act.of("software.updated", entry.id().value())
                .body(entry.body().value())
                .token("file", file.sha256())
                .token("version", Integer.toString(number))
                .commit("name", entry.title())
                .commit("summary", summary(entry))
                .commit("repository", card.software().url().toString())
                .commit("licence", card.software().legal().license())
                .at(at);
    }

    /** A version stays readable after the next one, as a thing of its own; the page of the software tells it already. */
    static Act kept(CommonsEntry entry, KeptCard card) {
        return Act.of("software.card-published", card.id())
                .body(entry.body().value())
                .token("software", entry.id().toString())
                .token("number", Integer.toString(card.number()))
                .token("sha256", card.sha256())
                .token("size", Long.toString(card.size()))
                .commit("addedAt", card.addedAt().toString())
                .at(card.addedAt());
    }

    private static Optional<String> summary(CommonsEntry entry) {
        return Optional.of(entry.summary()).filter(summary -> !summary.isEmpty());
    }
}
