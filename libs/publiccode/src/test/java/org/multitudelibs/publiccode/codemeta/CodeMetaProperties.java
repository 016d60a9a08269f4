package org.multitudelibs.publiccode.codemeta;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.arbitraries.ListArbitrary;
import org.multitudelibs.publiccode.Contact;
import org.multitudelibs.publiccode.Contractor;
import org.multitudelibs.publiccode.Dependency;
import org.multitudelibs.publiccode.DependsOn;
import org.multitudelibs.publiccode.Description;
import org.multitudelibs.publiccode.DevelopmentStatus;
import org.multitudelibs.publiccode.Legal;
import org.multitudelibs.publiccode.Maintenance;
import org.multitudelibs.publiccode.MaintenanceType;
import org.multitudelibs.publiccode.Organisation;
import org.multitudelibs.publiccode.Software;
import org.multitudelibs.publiccode.codemeta.Note.Kind;

/** What holds of any description and of any document. */
class CodeMetaProperties {

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void aDescriptionComesBackWithAllThatHasACounterpart(@ForAll("descriptions") Software software) {
        Written written = CodeMeta.write(software);
        Imported imported = CodeMeta.read(written.json().getBytes(StandardCharsets.UTF_8));
        assertThat(imported.software().map(Kept::of)).contains(Kept.of(software));
        assertThat(imported.notes()).allMatch(note -> note.kind() == Kind.ABSENT || note.kind() == Kind.CHANGED);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void whatIsWrittenIsJson(@ForAll("descriptions") Software software) {
        assertThat(JsonParser.parseString(CodeMeta.write(software).json()).isJsonObject())
                .isTrue();
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void anyTermMayHoldAnyValue(@ForAll("documents") String document) {
        Imported imported = CodeMeta.read(document.getBytes(StandardCharsets.UTF_8));
        assertThat(imported.notes())
                .allSatisfy(note ->
                        assertThat(note.description()).doesNotContain("{").isNotBlank());
    }

    @Property(tries = 500)
    void anyBytesHaveAnAnswer(@ForAll byte[] file) {
        assertThat(CodeMeta.read(file).notes()).isNotEmpty();
    }

    @Provide
    Arbitrary<String> documents() {
        Arbitrary<String> leaf = Arbitraries.of(
                "null",
                "true",
                "7",
                "1e999",
                "\"\"",
                "\"a\"",
                "\"https://x.example\"",
                "\"2026-01-01\"",
                "\"MIT\"",
                "[]",
                "\"@value\"",
                "\"Person\"",
                "\"Organization\"",
                "\"fr\"");
        Arbitrary<String> key = Arbitraries.of(Terms.known().stream().sorted().toList());
        Arbitrary<String> keyword = Arbitraries.of(
                "@id",
                "@type",
                "@value",
                "@language",
                "@list",
                "@set",
                "@context",
                "@graph",
                "type",
                "schema:name",
                "agents");
        Arbitrary<String> anyKey = Arbitraries.oneOf(key, keyword);
        Arbitrary<String> value = Arbitraries.recursive(
                () -> leaf,
                inner -> Arbitraries.oneOf(
                        inner.list().ofMaxSize(3).map(items -> "[" + String.join(",", items) + "]"),
                        members(anyKey, inner).ofMaxSize(3).map(CodeMetaProperties::object)),
                0,
                3);
        return members(anyKey, value).ofMaxSize(12).map(CodeMetaProperties::object);
    }

    private static ListArbitrary<String> members(Arbitrary<String> key, Arbitrary<String> value) {
        return Combinators.combine(key, value)
                .as((name, json) -> "\"" + name + "\":" + json)
                .list();
    }

    private static String object(List<String> members) {
        return "{" + String.join(",", members) + "}";
    }

    @Provide
    Arbitrary<Software> descriptions() {
        Arbitrary<Tuple2<String, Optional<String>>> names =
                Combinators.combine(text(), maybe(text())).as(Tuple::of);
        Arbitrary<Tuple2<URI, Optional<URI>>> urls =
                Combinators.combine(web(), maybe(web())).as(Tuple::of);
        Arbitrary<Optional<LocalDate>> date =
                maybe(Arbitraries.longs().between(0, 30_000).map(LocalDate::ofEpochDay));
        Arbitrary<Legal> legal = Combinators.combine(
                        maybe(Arbitraries.of(
                                "EUPL-1.2",
                                "mit",
                                "GPL-2.0",
                                "Apache-2.0+",
                                "EUPL-1.2 OR (MIT AND ISC)",
                                "GPL-2.0-only WITH Classpath-exception-2.0",
                                "LicenseRef-own")),
                        maybe(text()),
                        maybe(text()))
                .as((license, owner, repository) -> new Legal(license, owner, repository, Optional.empty()));
        Arbitrary<Tuple2<List<String>, List<String>>> lists = Combinators.combine(
                        Arbitraries.oneOf(text(), Arbitraries.of("web", "linux", "Windows", "ios"))
                                .list()
                                .uniqueElements()
                                .ofMaxSize(4),
                        Arbitraries.of("accounting", "blog", "crm", "voip")
                                .list()
                                .uniqueElements()
                                .ofMaxSize(3))
                .as(Tuple::of);
        Arbitrary<Tuple2<Optional<Organisation>, List<Organisation>>> bodies = Combinators.combine(
                        maybe(organisation()), organisation().list().ofMaxSize(2))
                .as(Tuple::of);
        Arbitrary<Map<String, Description>> texts = Arbitraries.maps(
                        Arbitraries.of("fr", "en-GB", "zh-Hant", "und", "de"), description())
                .ofMaxSize(3);
        Arbitrary<Tuple2<Maintenance, DependsOn>> around =
                Combinators.combine(maintenance(), dependsOn()).as(Tuple::of);
        Arbitrary<Tuple2<Optional<String>, Optional<DevelopmentStatus>>> stage = Combinators.combine(
                        maybe(text()), maybe(Arbitraries.of(DevelopmentStatus.values())))
                .as(Tuple::of);
        Arbitrary<Tuple2<Legal, Optional<LocalDate>>> terms =
                Combinators.combine(legal, date).as(Tuple::of);
        Software full = Full.software();
        return Combinators.combine(names, urls, terms, lists, bodies, texts, around, stage)
                .as((name, url, term, list, body, description, rest, state) -> new Software(
                        full.publiccodeYmlVersion(),
                        name.get1(),
                        name.get2(),
                        url.get1(),
                        url.get2(),
                        full.isBasedOn(),
                        state.get1(),
                        term.get2(),
                        full.logo(),
                        full.monochromeLogo(),
                        full.inputTypes(),
                        full.outputTypes(),
                        list.get1(),
                        list.get2(),
                        full.usedBy(),
                        body.get2(),
                        body.get1(),
                        full.roadmap(),
                        state.get2(),
                        full.softwareType(),
                        full.supports(),
                        full.intendedAudience(),
                        description,
                        term.get1(),
                        rest.get1(),
                        full.localisation(),
                        rest.get2(),
                        full.italy()));
    }

    private static Arbitrary<Description> description() {
        Arbitrary<Optional<String>> shorter = maybe(text());
        Arbitrary<Optional<String>> longer = maybe(text().map(text -> text.repeat(151)));
        return Combinators.combine(
                        maybe(text()),
                        maybe(text()),
                        shorter,
                        longer,
                        text().list().ofMaxSize(3),
                        maybe(web()))
                .as((name, generic, brief, full, features, help) -> new Description(
                        name, generic, brief, full, help, Optional.empty(), features, List.of(), List.of(), List.of()));
    }

    private static Arbitrary<Maintenance> maintenance() {
        Arbitrary<Contractor> contractor = Combinators.combine(text(), email(), maybe(web()))
                .as((name, email, site) -> new Contractor(name, Optional.of(LocalDate.EPOCH), email, site));
        Arbitrary<Contact> contact = Combinators.combine(text(), email(), maybe(text()))
                .as((name, email, body) -> new Contact(name, email, Optional.of("1"), body));
        return Combinators.combine(
                        contractor.list().ofMaxSize(2), contact.list().ofMaxSize(2))
                .as((contractors, contacts) ->
                        new Maintenance(Optional.of(MaintenanceType.CONTRACT), contractors, contacts));
    }

    private static Arbitrary<DependsOn> dependsOn() {
        Arbitrary<Optional<String>> version = maybe(Arbitraries.of("1", "1.10", "2.0-rc1", "7 LTS"));
        Arbitrary<List<Dependency>> list = Combinators.combine(
                        text(), version, version, version, Arbitraries.of(true, false))
                .as(Dependency::new)
                .list()
                .ofMaxSize(3);
        return Combinators.combine(list, list, list).as(DependsOn::new);
    }

    private static Arbitrary<Organisation> organisation() {
        return Combinators.combine(
                        Arbitraries.oneOf(web(), Arbitraries.of(URI.create("urn:x-italian-pa:c_h501"))), maybe(text()))
                .as(Organisation::new);
    }

    private static Arbitrary<URI> web() {
        return Arbitraries.of("https://a.example", "http://b.example/c?d=e#f", "https://ü.example/%20é")
                .map(URI::create);
    }

    private static Arbitrary<Optional<String>> email() {
        return maybe(Arbitraries.of("a@b.example", "é@ü.example"));
    }

    /** Texts with what JSON and HTML escape, and with characters of several units. */
    private static Arbitrary<String> text() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars("É,;:\"\\/<>&'=@[]\n\t\u0001\u2028 ß漢")
                .ofMinLength(1)
                .ofMaxLength(12)
                .filter(text -> !text.isBlank());
    }

    private static <T> Arbitrary<Optional<T>> maybe(Arbitrary<T> value) {
        return value.optional();
    }
}
