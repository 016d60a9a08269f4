package org.multitude.opendata;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VCARD4;
import org.multitude.identity.Organization;

/**
 * Describes datasets in DCAT-AP 3.0.1. Every dataset, distribution and publisher is named by the address of its page;
 * codes are those of the authority tables of the European Union.
 */
final class DcatGraph {
    private static final String ADMS = "http://www.w3.org/ns/adms#";
    private static final String SPDX = "http://spdx.org/rdf/terms#";
    private static final String HYDRA = "http://www.w3.org/ns/hydra/core#";
    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
    private static final String MEDIA = "https://www.iana.org/assignments/media-types/";

    private final String origin;
    private final Model model = ModelFactory.createDefaultModel();

    /** @param origin public address of the installation, without a slash at its end */
    DcatGraph(String origin) {
        this.origin = origin;
        model.setNsPrefix("dcat", DCAT.NS);
        model.setNsPrefix("dct", DCTerms.NS);
        model.setNsPrefix("foaf", FOAF.NS);
        model.setNsPrefix("vcard", VCARD4.NS);
        model.setNsPrefix("spdx", SPDX);
        model.setNsPrefix("adms", ADMS);
        model.setNsPrefix("skos", SKOS.uri);
        model.setNsPrefix("xsd", "http://www.w3.org/2001/XMLSchema#");
    }

    /** What a dataset is described from. */
    record Described(
            Dataset dataset,
            Organization publisher,
            Optional<Version> latest,
            List<ListedFile> listed,
            Optional<String> source) {}

    Model model() {
        return model;
    }

    /** Adds one dataset with its distributions and publisher. */
    Resource add(Described described) {
        Dataset dataset = described.dataset();
        Terms terms = dataset.terms();
        Resource node = model.createResource(origin + dataset.entry().address(), DCAT.Dataset);
        text(node, DCTerms.title, dataset.entry().title(), terms.language());
        String summary = dataset.entry().summary();
        text(node, DCTerms.description, summary.isEmpty() ? dataset.entry().title() : summary, terms.language());
        node.addProperty(
                DCTerms.identifier,
                described.source().orElse(origin + dataset.entry().address()));
        node.addProperty(DCAT.landingPage, document(origin + dataset.entry().address()));
        node.addProperty(DCTerms.publisher, publisher(described.publisher()));
        terms.contact().ifPresent(contact -> node.addProperty(DCAT.contactPoint, contact(described, contact)));
        terms.keywords().forEach(keyword -> text(node, DCAT.keyword, keyword, terms.language()));
        terms.themes().forEach(theme -> node.addProperty(DCAT.theme, theme(theme)));
        if (!terms.frequency().equals(Frequency.UNKNOWN)) {
            node.addProperty(
                    DCTerms.accrualPeriodicity, typed(terms.frequency().uri(), DCTerms.getURI() + "Frequency"));
        }
        language(terms.language())
                .ifPresent(
                        uri -> node.addProperty(DCTerms.language, typed(uri, DCTerms.getURI() + "LinguisticSystem")));
        issued(node, described);
        described.latest().ifPresent(version -> node.addProperty(DCAT.distribution, distribution(dataset, version)));
        described.listed().forEach(file -> node.addProperty(DCAT.distribution, distribution(dataset, file)));
        return node;
    }

    /** Adds the catalogue that these datasets belong to; {@code next} is the page after this one. */
    void catalogue(String name, String description, List<Resource> datasets, String self, Optional<String> next) {
        Resource catalogue = model.createResource(origin + "/catalog", DCAT.Catalog)
                .addProperty(DCTerms.title, name)
                .addProperty(DCTerms.description, description)
                .addProperty(FOAF.homepage, document(origin + "/"))
                .addProperty(
                        DCTerms.publisher,
                        model.createResource(origin + "/", FOAF.Agent).addProperty(FOAF.name, name));
        datasets.forEach(dataset -> catalogue.addProperty(DCAT.dataset, dataset));
        Resource page = model.createResource(origin + self, model.createResource(HYDRA + "PartialCollectionView"));
        catalogue.addProperty(model.createProperty(HYDRA, "view"), page);
        next.ifPresent(
                path -> page.addProperty(model.createProperty(HYDRA, "next"), model.createResource(origin + path)));
    }

    private void issued(Resource node, Described described) {
        Terms terms = described.dataset().terms();
        if (terms.issued().isPresent()) {
            node.addProperty(DCTerms.issued, terms.issued().get().toString(), XSDDatatype.XSDdate);
        } else {
            node.addProperty(
                    DCTerms.issued, described.dataset().entry().createdAt().toString(), XSDDatatype.XSDdateTime);
        }
        if (described.latest().isPresent()) {
            node.addProperty(
                    DCTerms.modified, described.latest().get().publishedAt().toString(), XSDDatatype.XSDdateTime);
        } else if (terms.modified().isPresent()) {
            node.addProperty(DCTerms.modified, terms.modified().get().toString(), XSDDatatype.XSDdate);
        } else {
            node.addProperty(
                    DCTerms.modified, described.dataset().entry().updatedAt().toString(), XSDDatatype.XSDdateTime);
        }
    }

    private Resource distribution(Dataset dataset, Version version) {
        String page = dataset.entry().address();
        Resource node = model.createResource(origin + version.address(page), DCAT.Distribution)
                .addProperty(DCTerms.title, version.file().fileName())
                .addProperty(DCAT.accessURL, model.createResource(origin + version.address(page)))
                .addProperty(DCAT.downloadURL, model.createResource(origin + version.download(page)))
                .addProperty(
                        DCAT.byteSize, Long.toString(version.file().stored().size()), XSDDatatype.XSDnonNegativeInteger)
                .addProperty(DCTerms.issued, version.publishedAt().toString(), XSDDatatype.XSDdateTime);
        node.addProperty(
                model.createProperty(SPDX, "checksum"),
                model.createResource(model.createResource(SPDX + "Checksum"))
                        .addProperty(
                                model.createProperty(SPDX, "algorithm"),
                                typed(SPDX + "checksumAlgorithm_sha256", SPDX + "ChecksumAlgorithm"))
                        .addProperty(
                                model.createProperty(SPDX, "checksumValue"),
                                version.file().stored().sha256(),
                                XSDDatatype.XSDhexBinary));
        format(node, version.file().format(), Optional.of(version.file().mediaType()));
        licence(node, dataset.terms());
        return node;
    }

    private Resource distribution(Dataset dataset, ListedFile file) {
        ListedFile.What what = file.what();
        Resource node = model.createResource(
                        origin + dataset.entry().address() + "#file-" + file.place(), DCAT.Distribution)
                .addProperty(DCAT.accessURL, model.createResource(what.address()));
        what.title()
                .ifPresent(title ->
                        text(node, DCTerms.title, title, dataset.terms().language()));
        if (what.download()) {
            node.addProperty(DCAT.downloadURL, model.createResource(what.address()));
        }
        what.size()
                .ifPresent(size ->
                        node.addProperty(DCAT.byteSize, Long.toString(size), XSDDatatype.XSDnonNegativeInteger));
        format(node, what.format().orElse(""), what.mediaType());
        licence(node, dataset.terms());
        return node;
    }

    private void format(Resource node, String format, Optional<String> mediaType) {
        FileFormat.of(format)
                .ifPresent(known -> node.addProperty(
                        DCTerms.format, typed(FileFormat.uri(known.code()), DCTerms.getURI() + "MediaTypeOrExtent")));
        mediaType
                .filter(type -> type.matches("[a-z]+/[A-Za-z0-9.+-]+"))
                .ifPresent(
                        type -> node.addProperty(DCAT.mediaType, typed(MEDIA + type, DCTerms.getURI() + "MediaType")));
    }

    private void licence(Resource node, Terms terms) {
        String document = DCTerms.getURI() + "LicenseDocument";
        if (terms.knownLicence().isPresent()) {
            node.addProperty(DCTerms.license, typed(terms.knownLicence().get().uri(), document));
        } else {
            terms.licenceSaid()
                    .filter(said -> said.matches("https?://[^\\s<>\"{}|^`\\\\]+"))
                    .ifPresent(said -> node.addProperty(DCTerms.license, typed(said, document)));
        }
    }

    private Resource publisher(Organization organization) {
        return model.createResource(origin + organization.address(), FOAF.Agent)
                .addProperty(FOAF.name, organization.name());
    }

    private Resource contact(Described described, String contact) {
        Resource node = model.createResource(VCARD4.Kind)
                .addProperty(VCARD4.fn, described.publisher().name());
        if (contact.matches("[^\\s@<>\"]+@[^\\s@<>\"]+")) {
            node.addProperty(VCARD4.hasEmail, model.createResource("mailto:" + contact));
        } else if (contact.matches("https?://[^\\s<>\"{}|^`\\\\]+")) {
            node.addProperty(VCARD4.hasURL, model.createResource(contact));
        }
        return node;
    }

    private Resource theme(Theme theme) {
        return typed(theme.uri(), SKOS.Concept.getURI())
                .addProperty(SKOS.prefLabel, theme.french(), "fr")
                .addProperty(SKOS.prefLabel, theme.english(), "en")
                .addProperty(
                        SKOS.inScheme,
                        typed(AUTHORITY + "data-theme", SKOS.ConceptScheme.getURI())
                                .addProperty(DCTerms.title, "Data theme", "en"));
    }

    private Resource document(String address) {
        return typed(address, FOAF.Document.getURI());
    }

    private Resource typed(String uri, String type) {
        return model.createResource(uri).addProperty(RDF.type, model.createResource(type));
    }

    private static void text(
            Resource node, org.apache.jena.rdf.model.Property property, String value, String language) {
        if (language.matches("[a-z]{2}")) {
            node.addProperty(property, value, language);
        } else {
            node.addProperty(property, ResourceFactory.createPlainLiteral(value));
        }
    }

    private static Optional<String> language(String code) {
        if (!code.matches("[a-z]{2}")) {
            return Optional.empty();
        }
        String three = Locale.of(code).getISO3Language().toUpperCase(Locale.ROOT);
        return Optional.of(AUTHORITY + "language/" + three);
    }
}
