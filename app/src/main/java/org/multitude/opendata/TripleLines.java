package org.multitude.opendata;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.vocabulary.XSD;

/** Triples as lines of N-Triples, in UTF-8 and without a line feed: how they are staged and kept. */
final class TripleLines {
    private TripleLines() {}

    /** One triple. */
    static String line(Triple triple) {
        StringBuilder line = new StringBuilder(160);
        write(triple.getSubject(), line);
        line.append(' ');
        write(triple.getPredicate(), line);
        line.append(' ');
        write(triple.getObject(), line);
        return line.append(" .").toString();
    }

    /** One node. */
    static String term(Node node) {
        StringBuilder term = new StringBuilder();
        write(node, term);
        return term.toString();
    }

    private static void write(Node node, StringBuilder out) {
        if (node.isURI()) {
            out.append('<').append(node.getURI()).append('>');
        } else if (node.isBlank()) {
            out.append("_:").append(NodeFmtLib.encodeBNodeLabel(node.getBlankNodeLabel()));
        } else if (node.isLiteral()) {
            literal(node, out);
        } else {
            out.append(NodeFmtLib.strNT(node));
        }
    }

    private static void literal(Node literal, StringBuilder out) {
        out.append('"');
        escape(literal.getLiteralLexicalForm(), out);
        out.append('"');
        if (!literal.getLiteralLanguage().isEmpty()) {
            out.append('@').append(literal.getLiteralLanguage());
        } else if (!literal.getLiteralDatatypeURI().equals(XSD.xstring.getURI())) {
            String type = literal.getLiteralDatatypeURI();
            out.append("^^<")
                    .append(StageTriples.plain(type) ? type : DcatDescription.iri(type))
                    .append('>');
        }
    }

    private static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '"' -> out.append("\\\"");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || c == 0x7f) {
                        out.append(String.format("\\u%04X", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
    }

    /** Reads them with the names that nodes have in them. */
    static void read(String triples, Graph graph) {
        RDFParser.fromString(triples, Lang.NTRIPLES)
                .labelToNode(LabelToNode.createUseLabelAsGiven())
                .checking(false)
                .parse(graph);
    }

    /** Reads them with nodes that are no others, however often. */
    static Model fresh(String triples) {
        Model model = ModelFactory.createDefaultModel();
        RDFParser.fromString(triples, Lang.NTRIPLES).checking(false).parse(model.getGraph());
        return model;
    }
}
