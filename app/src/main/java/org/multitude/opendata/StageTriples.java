package org.multitude.opendata;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.FactoryRDF;
import org.apache.jena.riot.system.FactoryRDFStd;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.multitude.platform.imports.SortedLines;

/**
 * Takes the triples of a catalogue while they are read and stages each as a line under its subject. What N-Triples cannot
 * hold is mended, and the mending noted with the thing.
 */
final class StageTriples implements StreamRDF {
    private static final String LANGUAGE = "[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*";
    private static final Pattern WHOLE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");
    private static final boolean[] UNFIT = new boolean[128];

    static {
        "<>\"{}|\\^`".chars().forEach(c -> UNFIT[c] = true);
    }

    private static final int OFTEN = 10_000;
    private static final Node SERVES = NodeFactory.createURI(DCAT.NS + "servesDataset");

    private final SortedLines lines;
    private final Paging paging;
    private final java.util.function.LongConsumer progress;
    private String base = DcatSource.NOWHERE;
    private String mending = "";
    private long count;
    private boolean datasets;

    /** @param paging told what the source says of its pages */
    StageTriples(SortedLines lines, Paging paging, java.util.function.LongConsumer progress) {
        this.lines = lines;
        this.paging = paging;
        this.progress = progress;
    }

    /** What comes next is relative to this address. */
    void from(String address) {
        base = address;
    }

    /** Whether any dataset was there. */
    boolean datasets() {
        return datasets;
    }

    @Override
    public void triple(Triple triple) {
        if (++count % OFTEN == 0) {
            progress.accept(count);
        }
        Node subject = iri(triple.getSubject(), triple.getSubject());
        Node predicate = iri(triple.getPredicate(), subject);
        Node object = iri(triple.getObject(), subject);
        if (object.isLiteral() && !mending.isEmpty()) {
            note(subject, mending);
            mending = "";
        }
        Triple kept = Triple.create(subject, predicate, object);
        if (paging.takes(kept)) {
            return;
        }
        lines.add(Staged.bytes(TripleLines.line(kept)));
        mark(kept);
    }

    private void mark(Triple triple) {
        Node object = triple.getObject();
        if (triple.getPredicate().equals(RDF.type.asNode())) {
            if (object.equals(DCAT.Dataset.asNode())) {
                dataset(triple.getSubject());
            }
        } else if (!object.isLiteral() && triple.getPredicate().equals(DCAT.dataset.asNode())) {
            dataset(object);
        } else if (!object.isLiteral()
                && (triple.getPredicate().equals(FOAF.primaryTopic.asNode())
                        || triple.getPredicate().equals(SERVES))) {
            lines.add(Staged.bytes(
                    TripleLines.term(object) + " " + Staged.ABOUT + TripleLines.term(triple.getSubject())));
        }
    }

    private void dataset(Node node) {
        datasets = true;
        lines.add(Staged.bytes(TripleLines.term(node) + " " + Staged.DATASET));
    }

    private Node iri(Node node, Node place) {
        if (!node.isURI()) {
            return node;
        }
        String address = address(base, node.getURI());
        if (address.equals(node.getURI())) {
            return node;
        }
        Node mended = NodeFactory.createURI(address);
        note(place.equals(node) ? mended : place, "its address <" + node.getURI() + "> is kept as " + mended.getURI());
        return mended;
    }

    /** An address as it is kept: whole, and with what an address may not hold written out. */
    static String address(String base, String said) {
        String mended = plain(said) ? said : DcatDescription.iri(said);
        try {
            return WHOLE.matcher(mended).lookingAt()
                    ? mended
                    : URI.create(base).resolve(mended).toString();
        } catch (IllegalArgumentException e) {
            return base + URLEncoder.encode(said, StandardCharsets.UTF_8);
        }
    }

    /** Whether an address holds only what one may. */
    static boolean plain(String iri) {
        for (int i = 0; i < iri.length(); i++) {
            char c = iri.charAt(i);
            if (c <= ' ' || c < 128 && UNFIT[c] || (c == '[' || c == ']') && bracket(iri, i)) {
                return false;
            }
        }
        return true;
    }

    /** A bracket may only stand round the number of a host. */
    private static boolean bracket(String iri, int at) {
        return iri.indexOf('/', iri.indexOf("://") + 3) <= at;
    }

    /**
     * Makes the nodes of one document; languages that are none, for which the library fails, are mended. Another document
     * has nodes of its own.
     */
    FactoryRDF nodes() {
        return new FactoryRDFStd() {
            @Override
            public Node createLangLiteral(String words, String said) {
                String kept = language(said);
                return kept.isEmpty() ? createStringLiteral(words) : super.createLangLiteral(words, kept);
            }
        };
    }

    private String language(String said) {
        if (said.matches(LANGUAGE)) {
            return said;
        }
        String mended = said.strip().replace('_', '-');
        boolean known = mended.matches(LANGUAGE);
        mending = known
                ? "its language “" + said + "” is kept as " + mended
                : "“" + said + "” is no language: the text is kept without it";
        return known ? mended : "";
    }

    private void note(Node subject, String words) {
        lines.add(Staged.bytes(TripleLines.term(subject) + " " + Staged.NOTE + words.replaceAll("\\p{Cntrl}+", " ")));
    }

    @Override
    public void quad(Quad quad) {
        triple(quad.asTriple());
    }

    @Override
    public void start() {
        // One source may have several pages.
    }

    @Override
    public void base(String base) {
        // Addresses come resolved.
    }

    @Override
    public void prefix(String prefix, String iri) {
        // Names come written out.
    }

    @Override
    public void finish() {
        progress.accept(count);
    }
}
