package org.multitude.opensource;

import java.util.Optional;
import org.multitude.commons.CommonsEntry;
import org.multitude.platform.files.StoredFile;
import org.multitude.record.Act;

/** What acts say of a software. */
final class SoftwareActs {
    private static final String TOKEN = "[A-Za-z0-9][A-Za-z0-9.:+_/-]{0,127}";

    private SoftwareActs() {}

    /** The fields that every version of a card sets. */
    static Act.Draft describing(String type, CommonsEntry entry, Card card, StoredFile file, int number) {
        Act.Draft draft = Act.of(type, entry.id().value())
                .body(entry.body().value())
                .token("file", file.sha256())
                .token("version", String.valueOf(number))
                .commit("name", entry.title())
                .commit("summary", Optional.of(entry.summary()).filter(summary -> !summary.isEmpty()))
                .commit("repository", card.software().url().toString());
        Optional<String> licence = card.software().legal().license();
        // An identifier of SPDX says nothing about a person; an expression with words does not fit a token.
        return licence.isPresent() && licence.get().matches(TOKEN)
                ? draft.token("licence", licence.get())
                : draft.commit("licence", licence);
    }
}
