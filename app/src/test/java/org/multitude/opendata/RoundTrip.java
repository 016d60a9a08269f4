package org.multitude.opendata;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIProvider;
import org.apache.jena.irix.IRIProviderAny;
import org.apache.jena.irix.SystemIRIx;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.multitude.TestServer;

/** Compares what a catalogue says of each dataset with what we give back of it. */
final class RoundTrip {
    private static final org.apache.jena.rdf.model.Property SERVES =
            org.apache.jena.rdf.model.ResourceFactory.createProperty(DCAT.NS + "servesDataset");

    /** How many links away what is kept ends: said in docs/catalogues.md. */
    private static final int LINKS = 3;

    private final TestServer server;
    private final Model source;

    RoundTrip(TestServer server, Model source) {
        this.server = server;
        this.source = source;
    }

    /** What a file says, its addresses written as they are kept. */
    static Model read(Path file) {
        Model model = ModelFactory.createDefaultModel();
        IRIProvider strict = SystemIRIx.getProvider();
        SystemIRIx.setProvider(new IRIProviderAny());
        try {
            RDFParser.source(file)
                    .base(DcatSource.NOWHERE)
                    .toGraph()
                    .find()
                    .forEach(triple -> model.getGraph()
                            .add(Triple.create(
                                    kept(triple.getSubject()), kept(triple.getPredicate()), kept(triple.getObject()))));
        } finally {
            SystemIRIx.setProvider(strict);
        }
        return model;
    }

    private static Node kept(Node node) {
        return node.isURI() ? NodeFactory.createURI(StageTriples.address(DcatSource.NOWHERE, node.getURI())) : node;
    }

    static Set<Resource> datasets(Model model) {
        Set<Resource> found = new HashSet<>(
                model.listResourcesWithProperty(RDF.type, DCAT.Dataset).toList());
        model.listObjectsOfProperty(DCAT.dataset).forEach(node -> found.add(node.asResource()));
        return found;
    }

    /** Datasets that are not given back as they came, with what is missing. */
    List<String> differences() {
        List<String> differences = new ArrayList<>();
        Set<Resource> roots = datasets(source);
        for (Resource root : roots) {
            Optional<SourceOf> known = root.isAnon() ? Optional.empty() : Sources.of(server, root.getURI());
            if (known.isPresent()) {
                String address = server.bean(Datasets.class)
                        .byIds(List.of(known.get().dataset()))
                        .getFirst()
                        .entry()
                        .address();
                compare(root, said(root, roots), address, differences);
            }
        }
        return differences;
    }

    private void compare(Resource root, Model expected, String address, List<String> differences) {
        Model kept = read(address + "/source");
        if (!kept.isIsomorphicWith(expected)) {
            differences.add(root + " is kept with " + kept.size() + " triples and came with " + expected.size());
        }
        Model given = read(address + ".nt");
        expected.listStatements()
                .filterDrop(
                        said -> said.getSubject().isAnon() || said.getObject().isAnon())
                .filterDrop(said -> said.getObject().isLiteral() && mended(said))
                .filterDrop(given::contains)
                .forEach(missing -> differences.add(root + " is given back without " + missing));
    }

    /** Words where DCAT-AP wants a thing: said in docs/catalogues.md. */
    private static boolean mended(Statement said) {
        return Set.of(
                        "language",
                        "license",
                        "rights",
                        "accessRights",
                        "format",
                        "mediaType",
                        "accrualPeriodicity",
                        "conformsTo",
                        "spatial",
                        "temporal",
                        "provenance",
                        "publisher",
                        "contactPoint",
                        "landingPage",
                        "page",
                        "homepage",
                        "theme",
                        "type",
                        "status",
                        "byteSize",
                        "accessURL",
                        "downloadURL")
                .contains(said.getPredicate().getLocalName());
    }

    private Model said(Resource root, Set<Resource> roots) {
        Model said = ModelFactory.createDefaultModel();
        Set<Resource> seen = new HashSet<>(Set.of(root));
        Deque<Led> next = new ArrayDeque<>(List.of(new Led(root, 0, true)));
        source.listSubjectsWithProperty(FOAF.primaryTopic, root).toList().stream()
                .filter(seen::add)
                .forEach(record -> next.add(new Led(record, 1, false)));
        source.listSubjectsWithProperty(SERVES, root).toList().stream()
                .filter(seen::add)
                .forEach(service -> next.add(new Led(service, 1, false)));
        while (!next.isEmpty()) {
            collect(next.remove(), root, roots, seen, said, next);
        }
        return said;
    }

    /** Something that a dataset leads to; {@code own} where it is a part of its description. */
    private record Led(Resource thing, int links, boolean own) {}

    private static void collect(
            Led from, Resource root, Set<Resource> roots, Set<Resource> seen, Model said, Deque<Led> next) {
        for (Statement statement : from.thing().listProperties().toList()) {
            RDFNode object = statement.getObject();
            if (statement.getPredicate().equals(SERVES) && !object.equals(root)) {
                continue;
            }
            said.add(statement);
            if (object.isResource()) {
                boolean own = from.own()
                        && (object.isAnon() || statement.getPredicate().equals(DCAT.distribution));
                Led led = new Led(object.asResource(), own ? from.links() : from.links() + 1, own);
                if (led.links() <= LINKS && !elsewhere(led.thing(), roots) && seen.add(led.thing())) {
                    next.add(led);
                }
            }
        }
    }

    private static boolean elsewhere(Resource thing, Set<Resource> roots) {
        return roots.contains(thing)
                || thing.hasProperty(RDF.type, DCAT.Catalog)
                || thing.hasProperty(RDF.type, DCAT.CatalogRecord);
    }

    private Model read(String path) {
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(
                model, new ByteArrayInputStream(server.browser().get(path).bytes()), Lang.NTRIPLES);
        return model;
    }
}
