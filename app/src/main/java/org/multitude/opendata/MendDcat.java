package org.multitude.opendata;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VCARD4;

/**
 * Mends triples of other catalogues where DCAT-AP 3.0.1 asks for a thing of a class: the class is said, and words in the
 * place of a thing become the label of one. Nothing is taken away but those words.
 */
final class MendDcat {
    private static final Property STATUS = ResourceFactory.createProperty("http://www.w3.org/ns/adms#status");
    private static final Map<Property, Resource> CLASSES = Map.ofEntries(
            Map.entry(DCTerms.language, DCTerms.LinguisticSystem),
            Map.entry(DCTerms.license, DCTerms.LicenseDocument),
            Map.entry(DCTerms.rights, DCTerms.RightsStatement),
            Map.entry(DCTerms.accessRights, DCTerms.RightsStatement),
            Map.entry(DCTerms.format, DCTerms.MediaTypeOrExtent),
            Map.entry(DCAT.mediaType, DCTerms.MediaType),
            Map.entry(DCTerms.accrualPeriodicity, DCTerms.Frequency),
            Map.entry(DCTerms.conformsTo, DCTerms.Standard),
            Map.entry(DCTerms.spatial, DCTerms.Location),
            Map.entry(DCTerms.temporal, DCTerms.PeriodOfTime),
            Map.entry(DCTerms.provenance, DCTerms.ProvenanceStatement),
            Map.entry(DCTerms.publisher, FOAF.Agent),
            Map.entry(DCAT.contactPoint, ResourceFactory.createResource(VCARD4.NS + "Kind")),
            Map.entry(DCAT.distribution, DCAT.Distribution),
            Map.entry(
                    ResourceFactory.createProperty(DcatDescription.SPDX, "checksum"),
                    ResourceFactory.createResource(DcatDescription.SPDX + "Checksum")),
            Map.entry(DCAT.landingPage, FOAF.Document),
            Map.entry(FOAF.page, FOAF.Document),
            Map.entry(FOAF.homepage, FOAF.Document),
            Map.entry(DCAT.theme, SKOS.Concept),
            Map.entry(DCTerms.type, SKOS.Concept),
            Map.entry(STATUS, SKOS.Concept));
    private static final Map<Resource, Property> LABELS = Map.of(
            FOAF.Agent,
            FOAF.name,
            SKOS.Concept,
            SKOS.prefLabel,
            ResourceFactory.createResource(VCARD4.NS + "Kind"),
            VCARD4.fn);

    private final Model model;
    private final String publisher;

    /** @param publisher name of the body that stands for the publisher here */
    MendDcat(Model model, String publisher) {
        this.model = model;
        this.publisher = publisher;
    }

    void mend() {
        CLASSES.forEach((property, thing) -> model.listStatements(null, property, (RDFNode) null)
                .toList()
                .forEach(said -> {
                    RDFNode object = said.getObject();
                    if (object.isLiteral()) {
                        words(said, thing);
                    } else {
                        say(object.asResource(), property, thing);
                    }
                }));
        address(DCAT.accessURL);
        address(DCAT.downloadURL);
        sizes();
    }

    /** Whole numbers of bytes that are said with another type of number. */
    private void sizes() {
        model.listStatements(null, DCAT.byteSize, (RDFNode) null)
                .filterKeep(said -> said.getObject().isLiteral()
                        && !XSDDatatype.XSDnonNegativeInteger.getURI()
                                .equals(said.getLiteral().getDatatypeURI())
                        && said.getLiteral().getLexicalForm().strip().matches("\\d{1,18}(\\.0*)?"))
                .toList()
                .forEach(said -> {
                    String whole = said.getLiteral().getLexicalForm().strip().replaceFirst("\\..*$", "");
                    said.getSubject()
                            .addProperty(
                                    DCAT.byteSize, model.createTypedLiteral(whole, XSDDatatype.XSDnonNegativeInteger));
                    model.remove(said);
                });
    }

    private void words(Statement said, Resource thing) {
        Literal words = said.getLiteral();
        String text = words.getString().strip();
        if (text.isEmpty()) {
            model.remove(said);
            return;
        }
        Resource named = known(said.getPredicate(), text)
                .or(() -> text.matches("(?i)https?://\\S+") ? Optional.of(DcatDescription.iri(text)) : Optional.empty())
                .map(model::createResource)
                .orElseGet(() -> model.createResource().addProperty(LABELS.getOrDefault(thing, RDFS.label), words));
        said.getSubject().addProperty(said.getPredicate(), named);
        model.remove(said);
        say(named, said.getPredicate(), thing);
    }

    private static Optional<String> known(Property property, String text) {
        if (property.equals(DCTerms.language)) {
            return Optional.of(Languages.of(text)).filter(Languages::knows).map(Languages::uri);
        }
        if (property.equals(DCTerms.format)) {
            return FileFormat.named(text).map(format -> FileFormat.uri(format.code()));
        }
        if (property.equals(DCAT.mediaType)) {
            return text.matches("[a-z]+/[A-Za-z0-9.+-]+")
                    ? Optional.of("https://www.iana.org/assignments/media-types/" + text)
                    : Optional.empty();
        }
        return property.equals(DCTerms.license) ? Licence.named(text).map(Licence::uri) : Optional.empty();
    }

    private void say(Resource thing, Property property, Resource expected) {
        if (expected.equals(SKOS.Concept) && !labelled(thing)) {
            return;
        }
        thing.addProperty(RDF.type, expected);
        if (property.equals(DCTerms.publisher) && !thing.hasProperty(FOAF.name)) {
            thing.addProperty(FOAF.name, publisher);
        }
    }

    /** A concept has a label in DCAT-AP; those of the European table of themes are known here. */
    private boolean labelled(Resource concept) {
        if (concept.hasProperty(SKOS.prefLabel)) {
            return true;
        }
        Optional<Theme> theme = concept.isURIResource() ? Theme.at(concept.getURI()) : Optional.empty();
        theme.ifPresent(known -> concept.addProperty(SKOS.prefLabel, known.english(), "en")
                .addProperty(SKOS.prefLabel, known.french(), "fr"));
        return theme.isPresent();
    }

    private void address(Property property) {
        model.listStatements(null, property, (RDFNode) null)
                .filterKeep(said ->
                        said.getObject().isLiteral() && said.getString().strip().matches("(?i)(https?|ftp)://\\S.*"))
                .toList()
                .forEach(said -> {
                    said.getSubject()
                            .addProperty(property, model.createResource(DcatDescription.iri(said.getString())));
                    model.remove(said);
                });
    }
}
