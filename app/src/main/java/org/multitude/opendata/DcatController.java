package org.multitude.opendata;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.CommonsKind;
import org.multitude.commons.Register;
import org.multitude.commons.Visibility;
import org.multitude.identity.Organization;
import org.multitude.identity.OrganizationId;
import org.multitude.identity.Organizations;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.platform.settings.Installation;
import org.multitude.platform.settings.Installations;
import org.multitude.platform.text.Lang;
import org.multitude.platform.text.Texts;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.NotFound;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Datasets and the catalogue in DCAT-AP, by file ending or by what the reader accepts. */
@RestController
class DcatController {
    private static final int PAGE = 100;
    private static final Map<String, Syntax> SYNTAXES = Map.of(
            "ttl", new Syntax("text/turtle", RDFFormat.TURTLE_PRETTY),
            "rdf", new Syntax("application/rdf+xml", RDFFormat.RDFXML_PLAIN),
            "jsonld", new Syntax("application/ld+json", RDFFormat.JSONLD11_PLAIN),
            "nt", new Syntax("application/n-triples", RDFFormat.NTRIPLES_UTF8));

    private record Syntax(String mediaType, RDFFormat format) {}

    private final Register register;
    private final DatasetStore datasets;
    private final VersionStore versions;
    private final ListedFileStore listed;
    private final Organizations organizations;
    private final Installations installations;
    private final Texts texts;

    DcatController(
            Register register,
            DatasetStore datasets,
            VersionStore versions,
            ListedFileStore listed,
            Organizations organizations,
            Installations installations,
            Texts texts) {
        this.register = register;
        this.datasets = datasets;
        this.versions = versions;
        this.listed = listed;
        this.organizations = organizations;
        this.installations = installations;
        this.texts = texts;
    }

    @GetMapping("/data/{slug:[a-z0-9-]+}.{ending:ttl|rdf|jsonld|nt}")
    @Access(Who.ANYONE)
    ResponseEntity<byte[]> file(@PathVariable("slug") String slug, @PathVariable("ending") String ending) {
        return dataset(slug, SYNTAXES.getOrDefault(ending, turtle()));
    }

    @GetMapping(
            path = "/data/{slug:[a-z0-9-]+}",
            produces = {"text/turtle", "application/rdf+xml", "application/ld+json", "application/n-triples"})
    @Access(Who.ANYONE)
    ResponseEntity<byte[]> negotiated(
            @PathVariable("slug") String slug, @RequestHeader(HttpHeaders.ACCEPT) String accept) {
        return dataset(slug, accepted(accept));
    }

    @GetMapping("/catalog.{ending:ttl|rdf|jsonld|nt}")
    @Access(Who.ANYONE)
    ResponseEntity<byte[]> catalogue(
            @PathVariable("ending") String ending, @RequestParam(name = "after", defaultValue = "") String after) {
        Installation installation = installations.find().orElseThrow(NotFound::new);
        Slice<CommonsEntry> page = register.oldest(CommonsKind.DATASET, Cursor.parse(after), PAGE);
        DcatGraph graph = new DcatGraph(installation.publicUrl().toString());
        List<Resource> nodes = describe(page.items()).stream().map(graph::add).toList();
        String self = "/catalog." + ending + (after.isEmpty() ? "" : "?after=" + after);
        graph.catalogue(
                installation.name(),
                texts.text(Lang.EN, "dcat.catalogue", installation.name()),
                nodes,
                self,
                page.next().map(next -> "/catalog." + ending + "?after=" + next.text()));
        return write(graph.model(), SYNTAXES.getOrDefault(ending, turtle()));
    }

    private ResponseEntity<byte[]> dataset(String slug, Syntax syntax) {
        Installation installation = installations.find().orElseThrow(NotFound::new);
        CommonsEntry entry = register.find(CommonsKind.DATASET, slug)
                .filter(found -> found.visibility() == Visibility.PUBLIC)
                .orElseThrow(NotFound::new);
        DcatGraph graph = new DcatGraph(installation.publicUrl().toString());
        describe(List.of(entry)).forEach(graph::add);
        return write(graph.model(), syntax);
    }

    private List<DcatGraph.Described> describe(List<CommonsEntry> entries) {
        List<CommonsId> ids = entries.stream().map(CommonsEntry::id).toList();
        Map<CommonsId, Terms> terms = datasets.byIds(ids);
        Map<CommonsId, Version> latest = versions.latest(ids);
        Map<CommonsId, List<ListedFile>> files = listed.of(ids);
        Map<CommonsId, String> sources = datasets.sources(ids);
        Map<OrganizationId, Organization> bodies =
                organizations.byIds(entries.stream().map(CommonsEntry::body).toList());
        return entries.stream()
                .flatMap(entry -> {
                    Terms said = terms.get(entry.id());
                    Organization body = bodies.get(entry.body());
                    return said == null || body == null
                            ? java.util.stream.Stream.empty()
                            : java.util.stream.Stream.of(new DcatGraph.Described(
                                    new Dataset(entry, said),
                                    body,
                                    Optional.ofNullable(latest.get(entry.id())),
                                    files.getOrDefault(entry.id(), List.of()),
                                    Optional.ofNullable(sources.get(entry.id()))));
                })
                .toList();
    }

    private static ResponseEntity<byte[]> write(Model model, Syntax syntax) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        RDFWriter.source(model).format(syntax.format()).output(output);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, syntax.mediaType() + ";charset=utf-8")
                .header(HttpHeaders.VARY, "Accept")
                .body(output.toByteArray());
    }

    /** The first of ours that the reader names; Turtle otherwise. */
    private static Syntax accepted(String accept) {
        for (String type : accept.split(",")) {
            for (Syntax syntax : SYNTAXES.values()) {
                if (type.strip().startsWith(syntax.mediaType())) {
                    return syntax;
                }
            }
        }
        return turtle();
    }

    private static Syntax turtle() {
        return new Syntax("text/turtle", RDFFormat.TURTLE_PRETTY);
    }
}
