package org.multitudelibs.publiccode.codemeta;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multitudelibs.publiccode.Contact;
import org.multitudelibs.publiccode.Contractor;
import org.multitudelibs.publiccode.Description;
import org.multitudelibs.publiccode.IntendedAudience;
import org.multitudelibs.publiccode.Legal;
import org.multitudelibs.publiccode.Localisation;
import org.multitudelibs.publiccode.Maintenance;
import org.multitudelibs.publiccode.Organisation;
import org.multitudelibs.publiccode.Software;
import org.multitudelibs.publiccode.codemeta.Value.Said;

/** Reads a CodeMeta document as a description, term by term. */
final class SoftwareImport {
    private static final String VERSION = "0.7";

    private final Thing thing;
    private final DescriptionImport texts;
    private final Notes notes;

    private SoftwareImport(Thing thing, Optional<String> language, Notes notes) {
        this.thing = thing;
        this.texts = new DescriptionImport(language, notes);
        this.notes = notes;
    }

    static Optional<Software> read(Json json, String language, Notes notes) {
        return Root.of(json, notes).flatMap(root -> {
            Optional<String> told = Context.language(root.document(), notes);
            Optional<String> given = Optional.of(language).filter(tag -> !tag.equals(CodeMeta.UNDETERMINED));
            return new SoftwareImport(root.software(), told.or(() -> given), notes).read();
        });
    }

    private Optional<Software> read() {
        Optional<String> name = name();
        Optional<URI> url = repository();
        List<String> categories = categories();
        thing.values("description").forEach(value -> value.said().ifPresent(texts::description));
        thing.words("keywords").forEach(texts::feature);
        Map<String, Description> descriptions = texts.read();
        Maintainers maintainers = maintainers();
        Software read = new Software(
                VERSION,
                name.orElse("?"),
                thing.one("isPartOf").flatMap(Value::name),
                url.orElse(URI.create("about:blank")),
                thing.one("url").flatMap(Value::webAddress),
                List.of(),
                agreed("version", thing.text("version"), "softwareVersion", thing.text("softwareVersion")),
                releaseDate(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Platforms.read(thing),
                categories,
                List.of(),
                thing.values("funder").stream()
                        .flatMap(value -> organisation(value, "funder").stream())
                        .toList(),
                thing.one("publisher").flatMap(value -> organisation(value, "publisher")),
                Optional.empty(),
                thing.one("developmentStatus").flatMap(value -> Stages.read(value, notes)),
                Optional.empty(),
                List.of(),
                new IntendedAudience(List.of(), List.of(), List.of()),
                descriptions,
                new Legal(Licences.read(thing, notes), copyrightOwner(), Optional.empty(), Optional.empty()),
                new Maintenance(Optional.empty(), maintainers.contractors(), maintainers.contacts()),
                new Localisation(Optional.empty(), List.of()),
                Dependencies.read(thing, notes),
                Optional.empty());
        thing.noteRest();
        needed("name", name.isPresent());
        needed("url", url.isPresent());
        if (name.isEmpty() || url.isEmpty()) {
            return Optional.empty();
        }
        Mandatory.note(read, notes);
        return Optional.of(read);
    }

    /** The name without a language, else the first one; those with a language are also names in that language. */
    private Optional<String> name() {
        List<Said> all = thing.values("name").stream()
                .flatMap(value -> value.said().stream())
                .toList();
        all.stream().filter(said -> said.language().isPresent()).forEach(texts::name);
        List<Said> plain =
                all.stream().filter(said -> said.language().isEmpty()).toList();
        if (plain.size() > 1) {
            notes.add(Reason.SEVERAL, plain.get(1).path(), "left", String.valueOf(plain.size() - 1));
        }
        return plain.stream().findFirst().or(() -> all.stream().findFirst()).map(Said::text);
    }

    /** Where the source is; an application may tell it of its source code only. */
    private Optional<URI> repository() {
        Optional<URI> own = thing.one("codeRepository").flatMap(Value::address);
        if (own.isPresent() || !thing.has("hasSourceCode")) {
            return own;
        }
        return thing.one("hasSourceCode").flatMap(value -> {
            Optional<Thing> code = value.isThing() ? value.thing() : Optional.empty();
            notes.add(Reason.FROM_ELSEWHERE, value.path() + ".codeRepository", "place", "hasSourceCode");
            Optional<URI> address = code.isPresent()
                    ? code.flatMap(known -> known.one("codeRepository")).flatMap(Value::address)
                    : value.address();
            code.ifPresent(Thing::noteRest);
            return address;
        });
    }

    private List<String> categories() {
        List<Said> plain = new ArrayList<>();
        thing.values("applicationCategory")
                .forEach(value -> value.said().ifPresent(said -> {
                    if (said.language().isPresent()) {
                        texts.genericName(said);
                    } else {
                        plain.add(said);
                    }
                }));
        return Categories.read(plain, thing, notes);
    }

    private Optional<LocalDate> releaseDate() {
        return agreed(
                "datePublished",
                thing.one("datePublished").flatMap(Value::date),
                "dateModified",
                thing.one("dateModified").flatMap(Value::date));
    }

    /** The first of two terms for one key, unless only the other is there; that they differ is noted. */
    private <T> Optional<T> agreed(String term, Optional<T> told, String other, Optional<T> otherwise) {
        if (told.isPresent() && otherwise.isPresent() && !told.equals(otherwise)) {
            notes.add(
                    Reason.CONTRADICTION,
                    term,
                    Map.of("other", other, "kept", Notes.cut(told.orElseThrow().toString())));
        }
        return told.or(() -> otherwise);
    }

    private Optional<String> copyrightOwner() {
        return thing.one("copyrightHolder").flatMap(Value::name);
    }

    private Optional<Organisation> organisation(Value value, String term) {
        return Agent.read(value, term).asOrganisation(notes);
    }

    private record Maintainers(List<Contractor> contractors, List<Contact> contacts) {}

    private Maintainers maintainers() {
        Maintainers all = new Maintainers(new ArrayList<>(), new ArrayList<>());
        for (Value value : thing.values("maintainer")) {
            Agent agent = Agent.read(value, "maintainer");
            if (agent.name().isEmpty()) {
                notes.add(Reason.NO_NAME, value.path());
            } else if (agent.organisation()) {
                notes.add(Reason.CONTRACT_ASSUMED, value.path());
                agent.id().ifPresent(id -> notes.add(Reason.NO_KEY, agent.path() + ".@id"));
                all.contractors()
                        .add(new Contractor(agent.name().orElseThrow(), Optional.empty(), agent.email(), agent.url()));
            } else {
                all.contacts()
                        .add(new Contact(
                                agent.name().orElseThrow(), agent.email(), Optional.empty(), agent.affiliation()));
            }
        }
        return all;
    }

    private void needed(String key, boolean there) {
        if (!there) {
            notes.add(Reason.NEEDED, key);
        }
    }
}
