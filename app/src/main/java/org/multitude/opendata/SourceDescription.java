package org.multitude.opendata;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.util.ResourceUtils;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/**
 * Describes a dataset that was brought in: all triples of its source, at the address it has there, mended where DCAT-AP asks
 * ({@link MendDcat}); what is said here stands in a record of our catalogue about it. Once its people describe it here, what
 * they say stands instead of what its source says of the same.
 */
final class SourceDescription {
    private static final List<Property> SAID_HERE = List.of(
            DCTerms.title,
            DCTerms.description,
            DCAT.keyword,
            DCAT.theme,
            DCTerms.language,
            DCTerms.accrualPeriodicity,
            DCAT.contactPoint);

    private final DcatDescription description;
    private final Model target;
    private final String base;

    SourceDescription(DcatDescription description, Model target, String base) {
        this.description = description;
        this.target = target;
        this.base = base;
    }

    /** Adds a dataset, and says the record of it. */
    Described add(DatasetPages.Row row, SourceOf source, String content) {
        Model kept = TripleLines.fresh(content);
        String address = base + row.dataset().entry().address();
        Resource dataset = root(kept, source.identifier(), address);
        if (source.describedHere()) {
            SAID_HERE.forEach(dataset::removeAll);
            DcatDescription ours = new DcatDescription(kept, base);
            ours.say(dataset, row);
            Stream.concat(Stream.of(dataset), distributions(dataset).stream()).forEach(holder -> {
                if (holder.hasProperty(DCTerms.license)) {
                    holder.removeAll(DCTerms.license);
                    ours.licence(holder, row.dataset().terms());
                }
            });
        }
        complete(dataset, row);
        new MendDcat(kept, row.body().name()).mend();
        target.add(kept);
        Resource described = target.createResource(dataset.getURI());
        row.latest()
                .ifPresent(version -> description.addFile(
                        described, address, version, row.dataset().terms()));
        return new Described(described, Optional.of(record(address, described, row)));
    }

    private static Resource root(Model kept, String identifier, String address) {
        Resource named = kept.createResource(identifier);
        if (kept.contains(named, null)) {
            return named;
        }
        Optional<Resource> blank = kept.listSubjectsWithProperty(
                        DCTerms.identifier, (org.apache.jena.rdf.model.RDFNode) null)
                .filterKeep(subject -> subject.isAnon() && subject.hasProperty(DCTerms.title))
                .nextOptional();
        return blank.map(node -> ResourceUtils.renameResource(node, address))
                .orElseGet(() -> kept.createResource(address));
    }

    private static List<Resource> distributions(Resource dataset) {
        return dataset.listProperties(DCAT.distribution).toList().stream()
                .filter(statement -> statement.getObject().isResource())
                .map(Statement::getResource)
                .toList();
    }

    private static void complete(Resource dataset, DatasetPages.Row row) {
        dataset.addProperty(RDF.type, DCAT.Dataset);
        if (!dataset.hasProperty(DCTerms.description)) {
            dataset.addProperty(DCTerms.description, row.dataset().entry().title());
        }
    }

    private Resource record(String address, Resource dataset, DatasetPages.Row row) {
        Resource record = target.createResource(
                dataset.getURI().equals(address) ? address + "#record" : address, DCAT.CatalogRecord);
        record.addProperty(FOAF.primaryTopic, dataset);
        dataset.addProperty(RDF.type, target.createResource(DCAT.NS + "Resource"));
        description.moment(record, DCTerms.issued, row.dataset().entry().createdAt());
        description.moment(record, DCTerms.modified, row.dataset().entry().updatedAt());
        return record;
    }
}
