package org.multitude.opendata;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VCARD4;
import org.multitude.identity.Organization;

/** Describes datasets in the words of DCAT-AP 3.0.1. */
final class DcatDescription {
    static final String SPDX = "http://spdx.org/rdf/terms#";
    private static final String DCAT_NS = DCAT.NS;
    private static final String ACCESS = "http://publications.europa.eu/resource/authority/access-right/PUBLIC";
    private static final String MEDIA = "https://www.iana.org/assignments/media-types/";
    private static final Property CHECKSUM = ResourceFactory.createProperty(SPDX, "checksum");
    private static final Property VERSION = ResourceFactory.createProperty(DCAT_NS, "version");

    private final Model model;
    private final String base;

    /**
     * @param base public address of this installation, without a slash at its end
     */
    DcatDescription(Model model, String base) {
        this.model = model;
        this.base = base;
        model.setNsPrefix("dcat", DCAT.NS)
                .setNsPrefix("dct", DCTerms.NS)
                .setNsPrefix("foaf", FOAF.NS)
                .setNsPrefix("vcard", VCARD4.NS)
                .setNsPrefix("skos", SKOS.uri)
                .setNsPrefix("spdx", SPDX)
                .setNsPrefix("xsd", "http://www.w3.org/2001/XMLSchema#");
    }

    /** Adds a dataset with its files and its publisher. */
    Resource add(DatasetPages.Row row, Optional<String> source) {
        Dataset dataset = row.dataset();
        Terms terms = dataset.terms();
        String address = base + dataset.entry().address();
        Resource resource = model.createResource(address, DCAT.Dataset);
        say(resource, row);
        resource.addProperty(DCTerms.identifier, source.orElse(address));
        resource.addProperty(DCTerms.publisher, publisher(row.body()));
        resource.addProperty(DCTerms.accessRights, model.createResource(ACCESS, DCTerms.RightsStatement));
        dates(resource, row);
        row.latest().ifPresent(version -> addFile(resource, address, version, terms));
        row.listed().forEach(file -> resource.addProperty(DCAT.distribution, file(address, file, terms)));
        return resource;
    }

    /** Says of a dataset what its body describes. */
    void say(Resource resource, DatasetPages.Row row) {
        Dataset dataset = row.dataset();
        Terms terms = dataset.terms();
        String summary = dataset.entry().summary();
        text(resource, DCTerms.title, dataset.entry().title(), terms.language());
        text(resource, DCTerms.description, summary.isEmpty() ? dataset.entry().title() : summary, terms.language());
        resource.addProperty(DCAT.contactPoint, contact(base + dataset.entry().address(), terms.contact(), row.body()));
        resource.addProperty(
                DCTerms.accrualPeriodicity,
                model.createResource(terms.frequency().uri(), DCTerms.Frequency));
        terms.themes().forEach(theme -> resource.addProperty(DCAT.theme, theme(theme)));
        terms.keywords().forEach(word -> text(resource, DCAT.keyword, word, terms.language()));
        if (Languages.knows(terms.language())) {
            resource.addProperty(
                    DCTerms.language, model.createResource(Languages.uri(terms.language()), DCTerms.LinguisticSystem));
        }
    }

    /** Adds the file that is kept here. */
    void addFile(Resource dataset, String address, Version version, Terms terms) {
        dataset.addProperty(VERSION, Integer.toString(version.number()));
        dataset.addProperty(DCAT.distribution, file(address, version, terms));
    }

    private void dates(Resource resource, DatasetPages.Row row) {
        Terms terms = row.dataset().terms();
        terms.issued()
                .ifPresentOrElse(
                        date -> resource.addProperty(
                                DCTerms.issued, model.createTypedLiteral(date.toString(), XSDDatatype.XSDdate)),
                        () -> moment(
                                resource, DCTerms.issued, row.dataset().entry().createdAt()));
        if (row.latest().isEmpty() && terms.modified().isPresent()) {
            resource.addProperty(
                    DCTerms.modified,
                    model.createTypedLiteral(terms.modified().get().toString(), XSDDatatype.XSDdate));
        } else {
            moment(resource, DCTerms.modified, row.dataset().entry().updatedAt());
        }
    }

    private Resource file(String dataset, Version version, Terms terms) {
        CheckedFile file = version.file();
        Resource resource = model.createResource(dataset + "#file", DCAT.Distribution);
        Resource address = model.createResource(version.download(dataset));
        text(resource, DCTerms.title, file.fileName(), terms.language());
        resource.addProperty(DCAT.accessURL, address);
        resource.addProperty(DCAT.downloadURL, address);
        resource.addProperty(
                DCTerms.format, model.createResource(FileFormat.uri(file.format()), DCTerms.MediaTypeOrExtent));
        resource.addProperty(DCAT.mediaType, model.createResource(MEDIA + file.mediaType(), DCTerms.MediaType));
        size(resource, file.stored().size());
        Resource checksum = model.createResource(dataset + "#file-checksum", model.createResource(SPDX + "Checksum"));
        checksum.addProperty(
                model.createProperty(SPDX, "algorithm"),
                model.createResource(
                        SPDX + "checksumAlgorithm_sha256", model.createResource(SPDX + "ChecksumAlgorithm")));
        checksum.addProperty(
                model.createProperty(SPDX, "checksumValue"),
                model.createTypedLiteral(file.stored().sha256(), XSDDatatype.XSDhexBinary));
        resource.addProperty(CHECKSUM, checksum);
        moment(resource, DCTerms.modified, version.publishedAt());
        licence(resource, terms);
        return resource;
    }

    private Resource file(String dataset, ListedFile file, Terms terms) {
        ListedFile.What what = file.what();
        Resource resource = model.createResource(dataset + "#file-" + file.id(), DCAT.Distribution);
        Resource address = model.createResource(iri(what.address()));
        what.title().ifPresent(title -> text(resource, DCTerms.title, title, terms.language()));
        resource.addProperty(DCAT.accessURL, address);
        if (what.download()) {
            resource.addProperty(DCAT.downloadURL, address);
        }
        what.format()
                .flatMap(FileFormat::of)
                .ifPresent(format -> resource.addProperty(
                        DCTerms.format,
                        model.createResource(FileFormat.uri(format.code()), DCTerms.MediaTypeOrExtent)));
        what.mediaType()
                .filter(type -> type.matches("[a-z]+/[A-Za-z0-9.+-]+"))
                .ifPresent(type ->
                        resource.addProperty(DCAT.mediaType, model.createResource(MEDIA + type, DCTerms.MediaType)));
        what.size().ifPresent(size -> size(resource, size));
        licence(resource, terms);
        return resource;
    }

    void licence(Resource resource, Terms terms) {
        terms.knownLicence()
                .ifPresentOrElse(
                        licence -> resource.addProperty(
                                DCTerms.license, model.createResource(licence.uri(), DCTerms.LicenseDocument)),
                        () -> terms.licenceSaid().ifPresent(said -> said(resource, said)));
    }

    private void said(Resource resource, String said) {
        if (said.matches("https?://\\S+")) {
            resource.addProperty(DCTerms.license, model.createResource(iri(said), DCTerms.LicenseDocument));
        } else {
            Resource rights = resource.isAnon()
                    ? model.createResource(DCTerms.RightsStatement)
                    : model.createResource(resource.getURI() + "-rights", DCTerms.RightsStatement);
            rights.addProperty(DCTerms.description, said);
            resource.addProperty(DCTerms.rights, rights);
        }
    }

    Resource publisher(Organization body) {
        Resource agent = model.createResource(base + body.address(), FOAF.Agent);
        agent.addProperty(RDF.type, FOAF.Organization);
        agent.addProperty(FOAF.name, body.name());
        body.identifier().ifPresent(identifier -> agent.addProperty(DCTerms.identifier, identifier.text()));
        return agent;
    }

    private Resource contact(String dataset, Optional<String> said, Organization body) {
        Resource contact = model.createResource(dataset + "#contact", VCARD4.Organization);
        contact.addProperty(RDF.type, model.createResource(VCARD4.NS + "Kind"));
        contact.addProperty(VCARD4.fn, body.name());
        Optional<String> point = said.or(body::contact);
        point.filter(text -> text.matches("[^\\s@<>\"]+@[^\\s@<>\"]+"))
                .ifPresent(mail -> contact.addProperty(VCARD4.hasEmail, model.createResource("mailto:" + mail)));
        contact.addProperty(
                VCARD4.hasURL,
                model.createResource(point.filter(text -> text.matches("https?://\\S+"))
                        .map(DcatDescription::iri)
                        .orElse(base + body.address())));
        return contact;
    }

    private Resource theme(Theme theme) {
        Resource concept = model.createResource(theme.uri(), SKOS.Concept);
        concept.addProperty(SKOS.prefLabel, theme.english(), "en");
        concept.addProperty(SKOS.prefLabel, theme.french(), "fr");
        return concept;
    }

    private void size(Resource resource, long size) {
        resource.addProperty(
                DCAT.byteSize, model.createTypedLiteral(Long.toString(size), XSDDatatype.XSDnonNegativeInteger));
    }

    void moment(Resource resource, Property property, Instant instant) {
        String text = instant.truncatedTo(ChronoUnit.SECONDS)
                .atOffset(ZoneOffset.UTC)
                .toInstant()
                .toString();
        resource.addProperty(property, model.createTypedLiteral(text, XSDDatatype.XSDdateTime));
    }

    private static void text(Resource resource, Property property, String text, String language) {
        if (Languages.knows(language)) {
            resource.addProperty(property, text, language);
        } else {
            resource.addProperty(property, text);
        }
    }

    /** An address as an IRI: characters that none may hold are percent-encoded. */
    static String iri(String address) {
        String text = address.strip();
        int path = text.indexOf('/', text.indexOf("://") + 3);
        StringBuilder iri = new StringBuilder();
        text.chars().forEach(c -> {
            boolean bracket = (c == '[' || c == ']') && path >= 0 && iri.length() >= path;
            if (c <= ' ' || bracket || "<>\"{}|\\^`".indexOf(c) >= 0) {
                iri.append(String.format("%%%02X", c));
            } else {
                iri.append((char) c);
            }
        });
        return iri.toString().replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
    }
}
