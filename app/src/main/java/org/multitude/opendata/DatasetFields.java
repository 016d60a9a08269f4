package org.multitude.opendata;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.multitude.commons.CommonsEntry;

/** The fields of datasets, versions and listed files as pages show them, by the names that {@link DatasetActs} gives. */
final class DatasetFields {
    /** State of a file that its source does not list any more. */
    static final String REMOVED = "removed";

    private DatasetFields() {}

    static Map<String, String> shown(Dataset dataset, Optional<SourceOf> source) {
        CommonsEntry entry = dataset.entry();
        Terms terms = dataset.terms();
        Map<String, String> values = new TreeMap<>();
        values.put("body", entry.body().toString());
        values.put("licence", terms.licence());
        values.put("frequency", terms.frequency().code());
        values.put("theme", terms.themeToken());
        values.put("language", terms.language());
        values.put("title", entry.title());
        text(entry.summary()).ifPresent(summary -> values.put("summary", summary));
        values.put("slug", entry.slug().text());
        text(terms.keywordLine()).ifPresent(keywords -> values.put("keywords", keywords));
        terms.contact().ifPresent(contact -> values.put("contact", contact));
        terms.licenceSaid().ifPresent(said -> values.put("licenceSaid", said));
        terms.issued().ifPresent(date -> values.put("issued", date.toString()));
        values.put("createdAt", entry.createdAt().toString());
        source.ifPresent(from -> values.put("identifier", from.identifier()));
        source.flatMap(SourceOf::sha256).ifPresent(hash -> values.put("source", hash));
        terms.modified().ifPresent(date -> values.put("modified", date.toString()));
        return values;
    }

    static Map<String, String> shown(Version version) {
        CheckedFile file = version.file();
        Map<String, String> values = new TreeMap<>();
        values.put("dataset", version.dataset().toString());
        values.put("sha256", file.stored().sha256());
        values.put("size", Long.toString(file.stored().size()));
        values.put("number", Integer.toString(version.number()));
        values.put("format", file.format());
        values.put("mediaType", file.mediaType());
        values.put("fileName", file.fileName());
        values.put("publishedAt", version.publishedAt().toString());
        version.note().ifPresent(note -> values.put("note", note));
        file.shape().ifPresent(shape -> {
            values.put("charset", shape.charset().name());
            values.put("separator", shape.separator().code());
            values.put("rows", Long.toString(shape.rows()));
            values.put("columns", Integer.toString(shape.columns()));
        });
        version.changes().ifPresent(changes -> {
            values.put("added", Long.toString(changes.added()));
            values.put("removed", Long.toString(changes.removed()));
            values.put("changed", Long.toString(changes.changed()));
        });
        return values;
    }

    static Map<String, String> shown(ListedFile file, boolean removed) {
        ListedFile.What what = file.what();
        Map<String, String> values = new TreeMap<>();
        values.put("dataset", file.dataset().toString());
        values.put("place", Integer.toString(file.place()));
        values.put("download", Boolean.toString(what.download()));
        values.put("address", what.address());
        what.title().ifPresent(title -> values.put("title", title));
        what.format().ifPresent(format -> values.put("format", format));
        what.mediaType().ifPresent(type -> values.put("mediaType", type));
        what.size().ifPresent(size -> values.put("size", Long.toString(size)));
        if (removed) {
            values.put("state", REMOVED);
        }
        return values;
    }

    /** What is said, or empty where nothing is. */
    static Optional<String> text(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty());
    }
}
