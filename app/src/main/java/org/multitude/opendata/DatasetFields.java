package org.multitude.opendata;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.multitude.commons.CommonsEntry;
import org.multitude.record.Act;

/** The fields of datasets and versions, once as acts set them and once as pages show them. */
final class DatasetFields {
    private DatasetFields() {}

    static Act.Draft set(Act.Draft act, Dataset dataset) {
        CommonsEntry entry = dataset.entry();
        Terms terms = dataset.terms();
        return act.token("body", entry.body().toString())
                .token("licence", terms.licence())
                .token("frequency", terms.frequency().code())
                .token("theme", terms.themeToken())
                .token("language", terms.language())
                .commit("title", entry.title())
                .commit("summary", text(entry.summary()))
                .commit("slug", entry.slug().text())
                .commit("keywords", text(terms.keywordLine()))
                .commit("contact", terms.contact())
                .commit("licenceSaid", terms.licenceSaid())
                .commit("issued", terms.issued().map(Object::toString))
                .commit("modified", terms.modified().map(Object::toString));
    }

    static Map<String, String> shown(Dataset dataset) {
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
        terms.modified().ifPresent(date -> values.put("modified", date.toString()));
        return values;
    }

    static Act.Draft set(Act.Draft act, Version version) {
        tokens(version).forEach(act::token);
        return act.commit("fileName", version.file().fileName())
                .commit("publishedAt", version.publishedAt().toString())
                .commit("note", version.note());
    }

    static Map<String, String> shown(Version version) {
        Map<String, String> values = tokens(version);
        values.put("fileName", version.file().fileName());
        values.put("publishedAt", version.publishedAt().toString());
        version.note().ifPresent(note -> values.put("note", note));
        return values;
    }

    private static Map<String, String> tokens(Version version) {
        CheckedFile file = version.file();
        Map<String, String> tokens = new TreeMap<>();
        tokens.put("sha256", file.stored().sha256());
        tokens.put("size", Long.toString(file.stored().size()));
        tokens.put("number", Integer.toString(version.number()));
        tokens.put("format", file.format());
        tokens.put("mediaType", file.mediaType());
        file.shape().ifPresent(shape -> {
            tokens.put("charset", shape.charset().name());
            tokens.put("separator", shape.separator().code());
            tokens.put("rows", Long.toString(shape.rows()));
            tokens.put("columns", Integer.toString(shape.columns()));
        });
        version.changes().ifPresent(changes -> {
            tokens.put("added", Long.toString(changes.added()));
            tokens.put("removed", Long.toString(changes.removed()));
            tokens.put("changed", Long.toString(changes.changed()));
        });
        return tokens;
    }

    static Act.Draft set(Act.Draft act, ListedFile file) {
        ListedFile.What what = file.what();
        return act.token("place", Integer.toString(file.place()))
                .token("download", Boolean.toString(what.download()))
                .commit("address", what.address())
                .commit("title", what.title())
                .commit("format", what.format())
                .commit("mediaType", what.mediaType())
                .commit(
                        "size",
                        what.size().isPresent()
                                ? Optional.of(Long.toString(what.size().getAsLong()))
                                : Optional.empty());
    }

    static Map<String, String> shown(ListedFile file) {
        ListedFile.What what = file.what();
        Map<String, String> values = new TreeMap<>();
        values.put("place", Integer.toString(file.place()));
        values.put("download", Boolean.toString(what.download()));
        values.put("address", what.address());
        what.title().ifPresent(title -> values.put("title", title));
        what.format().ifPresent(format -> values.put("format", format));
        what.mediaType().ifPresent(type -> values.put("mediaType", type));
        what.size().ifPresent(size -> values.put("size", Long.toString(size)));
        return values;
    }

    private static Optional<String> text(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty());
    }
}
