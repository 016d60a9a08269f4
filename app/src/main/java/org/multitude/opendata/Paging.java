package org.multitude.opendata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** What a page of a catalogue says of its pages: how many datasets there are, and where the next are (Hydra). */
final class Paging {
    private static final String HYDRA = "http://www.w3.org/ns/hydra/core#";
    private static final Set<String> PAGES = Set.of("PartialCollectionView", "PagedCollection", "Collection");
    private static final Set<String> ABOUT_PAGES = Set.of(
            "next",
            "nextPage",
            "first",
            "firstPage",
            "last",
            "lastPage",
            "previous",
            "previousPage",
            "totalItems",
            "itemsPerPage",
            "view");

    private final List<String> next = new ArrayList<>();
    private OptionalLong total = OptionalLong.empty();

    /** Takes what speaks of pages; false for all else. */
    boolean takes(Triple triple) {
        String predicate = triple.getPredicate().getURI();
        Node object = triple.getObject();
        if (triple.getPredicate().equals(RDF.type.asNode())) {
            return object.isURI()
                    && object.getURI().startsWith(HYDRA)
                    && PAGES.contains(object.getURI().substring(HYDRA.length()));
        }
        if (!predicate.startsWith(HYDRA) || !ABOUT_PAGES.contains(predicate.substring(HYDRA.length()))) {
            return false;
        }
        String word = predicate.substring(HYDRA.length());
        if (word.startsWith("next")) {
            next.add(object.isLiteral() ? object.getLiteralLexicalForm() : object.toString());
        } else if (word.equals("totalItems")
                && object.isLiteral()
                && object.getLiteralLexicalForm().matches("\\d{1,12}")) {
            total = OptionalLong.of(Long.parseLong(object.getLiteralLexicalForm()));
        }
        return true;
    }

    /** Address of the next page, if there is one. */
    Optional<String> next() {
        return next.stream().filter(address -> !address.isBlank()).findFirst();
    }

    /** How many datasets the source says it has. */
    OptionalLong total() {
        return total;
    }

    /** Before another page is read. */
    void turn() {
        next.clear();
    }
}
