package org.multitude.opendata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.RDFFormat;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

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
        List<MediaType> accepted;
        try {
            accepted = new ArrayList<>(MediaType.parseMediaTypes(accept));
            MimeTypeUtils.sortBySpecificity(accepted);
        } catch (InvalidMediaTypeException e) {
            return Optional.empty();
        }
        accepted.sort((one, other) -> Double.compare(other.getQualityValue(), one.getQualityValue()));
        for (MediaType type : accepted) {
            if (type.includes(MediaType.TEXT_HTML)) {
                return Optional.empty();
            }
            for (RdfFormat format : values()) {
                if (type.includes(format.type)) {
                    return Optional.of(format);
                }
            }
        }
        return Optional.empty();
    }
}
