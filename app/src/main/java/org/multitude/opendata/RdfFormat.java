package org.multitude.opendata;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.RDFFormat;
import org.multitude.platform.web.Preferred;
import org.springframework.http.MediaType;

/** The forms in which descriptions are given as RDF. */
public enum RdfFormat {
    TURTLE("ttl", "text/turtle", RDFFormat.TURTLE_PRETTY),
    RDF_XML("rdf", "application/rdf+xml", RDFFormat.RDFXML_PLAIN),
    JSON_LD("jsonld", "application/ld+json", RDFFormat.JSONLD11_PRETTY),
    N_TRIPLES("nt", "application/n-triples", RDFFormat.NTRIPLES_UTF8);

    private final String ending;
    private final MediaType type;
    private final RDFFormat jena;

    RdfFormat(String ending, String type, RDFFormat jena) {
        this.ending = ending;
        this.type = MediaType.parseMediaType(type);
        this.jena = jena;
    }

    /** What addresses end with, after the dot. */
    public String ending() {
        return ending;
    }

    /** Its media type. */
    public MediaType type() {
        return type;
    }

    RDFFormat jena() {
        return jena;
    }

    /** The form with this ending. */
    static Optional<RdfFormat> of(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.ending.equals(ending))
                .findFirst();
    }

    /** The form that a program prefers to a page, if it does. */
    static Optional<RdfFormat> wanted(String accept) {
        List<RdfFormat> formats = List.of(values());
        return Preferred.of(accept, formats.stream().map(RdfFormat::type).toList())
                .flatMap(type -> formats.stream()
                        .filter(format -> format.type.equals(type))
                        .findFirst());
    }
}
