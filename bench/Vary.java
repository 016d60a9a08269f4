import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/** Makes a catalogue of many datasets in N-Triples by varying those of a real one: other addresses, other titles. */
class Vary {
    private record Line(String subject, String predicate, String object, boolean title) {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 3) {
            System.err.println("usage: Vary CATALOGUE COUNT FILE.nt");
            System.exit(2);
        }
        Model model = RDFDataMgr.loadModel(Path.of(arguments[0]).toUri().toString());
        int count = Integer.parseInt(arguments[1]);
        List<Resource> roots =
                model.listResourcesWithProperty(RDF.type, DCAT.Dataset).toList();
        List<List<Line>> datasets = new ArrayList<>();
        for (Resource root : roots) {
            datasets.add(lines(root));
        }
        try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[2])), 1 << 16)) {
            for (int made = 0; made < count; made++) {
                write(datasets.get(made % datasets.size()), made, output);
            }
        }
    }

    private static List<Line> lines(Resource root) {
        List<Line> lines = new ArrayList<>();
        collect(root, new HashSet<>(Set.of(root)), lines);
        return lines;
    }

    private static void collect(Resource thing, Set<Resource> seen, List<Line> lines) {
        for (Statement said : thing.listProperties().toList()) {
            lines.add(new Line(
                    NodeFmtLib.strNT(said.getSubject().asNode()),
                    NodeFmtLib.strNT(said.getPredicate().asNode()),
                    NodeFmtLib.strNT(said.getObject().asNode()),
                    said.getPredicate().equals(DCTerms.title)));
            RDFNode object = said.getObject();
            if (object.isResource()
                    && (object.isAnon() || said.getPredicate().equals(DCAT.distribution))
                    && seen.add(object.asResource())) {
                collect(object.asResource(), seen, lines);
            }
        }
    }

    private static void write(List<Line> lines, int number, OutputStream output) throws Exception {
        Set<String> ours = new HashSet<>();
        lines.forEach(line -> ours.add(line.subject));
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            String object = line.title ? line.object.replaceFirst("\"", "\"" + number + ": ") : line.object;
            text.append(other(line.subject, number))
                    .append(' ')
                    .append(line.predicate)
                    .append(' ')
                    .append(ours.contains(object) ? other(object, number) : object)
                    .append(" .\n");
        }
        output.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String other(String term, int number) {
        return term.startsWith("_:")
                ? term + "x" + number
                : term.substring(0, term.length() - 1) + "/copy-" + number + ">";
    }
}
