package org.multitude.opendata;

import java.util.HexFormat;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
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

    /** Reads what was written here, with the names that nodes have in it: far quicker than a parser for a few lines. */
    static void read(String triples, Graph graph) {
        for (int from = 0; from < triples.length(); ) {
            int to = triples.indexOf('\n', from);
            graph.add(triple(triples.substring(from, to)));
            from = to + 1;
        }
    }

    private static Triple triple(String line) {
        String rest = Staged.rest(line);
        return Triple.create(
                node(line.substring(0, line.indexOf(' '))), node(Staged.predicate(rest)), node(Staged.object(rest)));
    }

    private static Node node(String term) {
        return switch (term.charAt(0)) {
            case '<' -> NodeFactory.createURI(inside(term));
            case '_' -> NodeFactory.createBlankNode(term.substring(2));
            default -> literal(term);
        };
    }

    private static String inside(String term) {
        return term.substring(1, term.length() - 1);
    }

    private static Node literal(String term) {
        int end = term.lastIndexOf('"');
        String words = unescape(term.substring(1, end));
        String rest = term.substring(end + 1);
        if (rest.isEmpty()) {
            return NodeFactory.createLiteralString(words);
        }
        return rest.startsWith("@")
                ? NodeFactory.createLiteralLang(words, rest.substring(1))
                : NodeFactory.createLiteralDT(
                        words, TypeMapper.getInstance().getSafeTypeByName(inside(rest.substring(2))));
    }

    private static String unescape(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder words = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\') {
                words.append(c);
                continue;
            }
            c = text.charAt(++i);
            switch (c) {
                case 'n' -> words.append('\n');
                case 'r' -> words.append('\r');
                case 't' -> words.append('\t');
                case 'u' -> {
                    words.append((char) HexFormat.fromHexDigits(text, i + 1, i + 5));
                    i += 4;
                }
                default -> words.append(c);
            }
        }
        return words.toString();
    }

    /** Reads them with nodes that are no others, however often. */
    static Model fresh(String triples) {
        Model model = ModelFactory.createDefaultModel();
        RDFParser.fromString(triples, Lang.NTRIPLES).checking(false).parse(model.getGraph());
        return model;
    }
}
