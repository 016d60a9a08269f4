package org.multitude.opendata;

import java.time.Instant;
import java.util.Optional;
import org.multitude.commons.CommonsEntry;
import org.multitude.record.Act;

/** The acts on datasets, their versions and their listed files, with every field that each sets. */
final class DatasetActs {
    private DatasetActs() {}

    /**
     * @param identifier what it is known by where it comes from, if it was brought in
     * @param source hash of all that its source says of it, if it was brought in
     */
    static Act published(Dataset dataset, Optional<String> identifier, Optional<String> source, Act.Nature nature) {
        CommonsEntry entry = dataset.entry();
        Terms terms = dataset.terms();
        return Act.of("dataset.published", entry.id().value())
                .body(entry.body().value())
                .token("body", entry.body().toString())
                .token("licence", terms.licence())
                .token("frequency", terms.frequency().code())
                .token("theme", terms.themeToken())
                .token("language", terms.language())
                .commit("title", entry.title())
                .commit("summary", DatasetFields.text(entry.summary()))
                .commit("slug", entry.slug().text())
                .commit("keywords", DatasetFields.text(terms.keywordLine()))
                .commit("contact", terms.contact())
                .commit("licenceSaid", terms.licenceSaid())
                .commit("issued", terms.issued().map(Object::toString))
                .commit("createdAt", entry.createdAt().toString())
                .commit("identifier", identifier)
                .commit("modified", terms.modified().map(Object::toString))
                .commit("source", source)
                .nature(nature)
                .at(entry.createdAt());
    }

    /** Issue and change at the source stay as they were when it was brought in. */
    static Act described(Dataset dataset, Instant at) {
        CommonsEntry entry = dataset.entry();
        Terms terms = dataset.terms();
        return Act.of("dataset.described", entry.id().value())
                .body(entry.body().value())
                .token("licence", terms.licence())
                .token("frequency", terms.frequency().code())
                .token("theme", terms.themeToken())
                .token("language", terms.language())
                .commit("title", entry.title())
                .commit("summary", DatasetFields.text(entry.summary()))
                .commit("keywords", DatasetFields.text(terms.keywordLine()))
                .commit("contact", terms.contact())
                .commit("licenceSaid", terms.licenceSaid())
                .at(at);
    }

    /** Described anew by its source. */
    static Act describedAnew(Dataset dataset, String source, Instant at) {
        CommonsEntry entry = dataset.entry();
        Terms terms = dataset.terms();
        return Act.of("dataset.brought-up-to-date", entry.id().value())
                .body(entry.body().value())
                .token("licence", terms.licence())
                .token("frequency", terms.frequency().code())
                .token("theme", terms.themeToken())
                .token("language", terms.language())
                .commit("title", entry.title())
                .commit("summary", DatasetFields.text(entry.summary()))
                .commit("keywords", DatasetFields.text(terms.keywordLine()))
                .commit("contact", terms.contact())
                .commit("licenceSaid", terms.licenceSaid())
                .commit("issued", terms.issued().map(Object::toString))
                .commit("modified", terms.modified().map(Object::toString))
                .commit("source", source)
                .nature(Act.Nature.IMPORTED)
                .at(at);
    }

    static Act published(CommonsEntry dataset, Version version) {
        CheckedFile file = version.file();
        Act.Draft act = Act.of("dataset.version-published", version.id().value())
                .body(dataset.body().value())
                .about(dataset.id().value())
                .token("dataset", dataset.id().toString())
                .token("sha256", file.stored().sha256())
                .token("size", Long.toString(file.stored().size()))
                .token("number", Integer.toString(version.number()))
                .token("format", file.format())
                .token("mediaType", file.mediaType())
                .commit("fileName", file.fileName())
                .commit("publishedAt", version.publishedAt().toString())
                .commit("note", version.note());
        file.shape()
                .ifPresent(shape -> act.token("charset", shape.charset().name())
                        .token("separator", shape.separator().code())
                        .token("rows", Long.toString(shape.rows()))
                        .token("columns", Integer.toString(shape.columns())));
        version.changes()
                .ifPresent(changes -> act.token("added", Long.toString(changes.added()))
                        .token("removed", Long.toString(changes.removed()))
                        .token("changed", Long.toString(changes.changed())));
        return act.at(version.publishedAt());
    }

    static Act listed(CommonsEntry dataset, ListedFile file, Act.Nature nature) {
        ListedFile.What what = file.what();
        return Act.of("dataset.file-listed", file.id())
                .body(dataset.body().value())
                .about(dataset.id().value())
                .token("dataset", dataset.id().toString())
                .token("place", Integer.toString(file.place()))
                .token("download", Boolean.toString(what.download()))
                .commit("address", what.address())
                .commit("title", what.title())
                .commit("format", what.format())
                .commit("mediaType", what.mediaType())
                .commit("size", what.size().stream().mapToObj(Long::toString).findFirst())
                .nature(nature)
                .at(file.listedAt());
    }

    /** Another title, format or size of a file that stays at its address. */
    static Act fileDescribed(CommonsEntry dataset, ListedFile file, Instant at) {
        ListedFile.What what = file.what();
        return Act.of("dataset.file-described", file.id())
                .body(dataset.body().value())
                .about(dataset.id().value())
                .token("download", Boolean.toString(what.download()))
                .commit("title", what.title())
                .commit("format", what.format())
                .commit("mediaType", what.mediaType())
                .commit("size", what.size().stream().mapToObj(Long::toString).findFirst())
                .nature(Act.Nature.IMPORTED)
                .at(at);
    }

    /** Its source does not list it any more. */
    static Act fileRemoved(CommonsEntry dataset, ListedFile file, Instant at) {
        return Act.of("dataset.file-removed", file.id())
                .body(dataset.body().value())
                .about(dataset.id().value())
                .token("state", DatasetFields.REMOVED)
                .nature(Act.Nature.IMPORTED)
                .at(at);
    }
}
