package org.multitude.opendata;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.CommonsKind;
import org.multitude.commons.Register;
import org.multitude.platform.database.Counted;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.platform.settings.Installation;
import org.multitude.platform.settings.Installations;
import org.multitude.platform.settings.PublicAddress;
import org.multitude.platform.text.Lang;
import org.multitude.platform.text.Sha256;
import org.multitude.platform.text.Texts;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Gives datasets, one or a page of the catalogue, as DCAT-AP 3.0.1. */
@Component
class Catalogue {
    private static final int PAGE = 100;
    private static final long MOST_BYTES = 8_000_000;
    private static final String HYDRA = "http://www.w3.org/ns/hydra/core#";

    private final Datasets datasets;
    private final DatasetPages pages;
    private final DatasetStore store;
    private final Register register;
    private final Installations installations;
    private final PublicAddress address;
    private final Texts texts;

    Catalogue(
            Datasets datasets,
            DatasetPages pages,
            DatasetStore store,
            Register register,
            Installations installations,
            PublicAddress address,
            Texts texts) {
        this.datasets = datasets;
        this.pages = pages;
        this.store = store;
        this.register = register;
        this.installations = installations;
        this.address = address;
        this.texts = texts;
    }

    /** One dataset. */
    ResponseEntity<byte[]> describe(String slug, RdfFormat format) {
        Dataset dataset = datasets.at(slug);
        Model model = ModelFactory.createDefaultModel();
        describe(model, new Slice<>(List.of(dataset), Optional.empty()));
        return answer(model, format);
    }

    /** A page of the catalogue, oldest first, with the address of the next. */
    ResponseEntity<byte[]> page(RdfFormat format, Optional<Cursor> after) {
        Model model = ModelFactory.createDefaultModel();
        Slice<Dataset> slice = light(datasets.oldest(after, PAGE));
        List<Described> described = describe(model, slice);
        Resource catalogue = catalogue(model);
        described.forEach(each -> {
            catalogue.addProperty(DCAT.dataset, each.dataset());
            each.record().ifPresent(record -> catalogue.addProperty(DCAT.record, record));
        });
        view(model, catalogue, format, after, slice.next());
        return answer(model, format);
    }

    /** As many of a page as memory should hold: what sources say of a dataset may be long. */
    private Slice<Dataset> light(Slice<Dataset> page) {
        Map<CommonsId, Integer> lengths = store.lengths(ids(page));
        long sum = 0;
        int taken = 0;
        for (Dataset dataset : page.items()) {
            sum += lengths.getOrDefault(dataset.entry().id(), 0);
            if (taken > 0 && sum > MOST_BYTES) {
                CommonsEntry last = page.items().get(taken - 1).entry();
                return new Slice<>(
                        page.items().subList(0, taken),
                        Optional.of(new Cursor(last.createdAt(), last.id().value())));
            }
            taken++;
        }
        return page;
    }

    private List<Described> describe(Model model, Slice<Dataset> slice) {
        DcatDescription description = new DcatDescription(model, base());
        SourceDescription brought = new SourceDescription(description, model, base());
        Map<CommonsId, SourceOf> sources = store.sources(ids(slice));
        Map<CommonsId, String> contents = store.contents(ids(slice));
        return pages.rows(slice).items().stream()
                .map(row -> {
                    CommonsId id = row.dataset().entry().id();
                    Optional<SourceOf> source = Optional.ofNullable(sources.get(id));
                    Optional<String> triples =
                            Optional.ofNullable(contents.get(id)).filter(SourceContent::isTriples);
                    return source.isPresent() && triples.isPresent()
                            ? brought.add(row, source.get(), triples.get())
                            : new Described(description.add(row, source.map(SourceOf::identifier)), Optional.empty());
                })
                .toList();
    }

    private static List<CommonsId> ids(Slice<Dataset> slice) {
        return slice.items().stream().map(dataset -> dataset.entry().id()).toList();
    }

    private Resource catalogue(Model model) {
        String name = installations.find().map(Installation::name).orElse("Multitude");
        Resource catalogue = model.createResource(base() + "/catalog", DCAT.Catalog);
        for (Lang lang : Lang.values()) {
            catalogue.addProperty(DCTerms.title, texts.text(lang, "opendata.catalogue.title", name), lang.code());
            catalogue.addProperty(
                    DCTerms.description, texts.text(lang, "opendata.catalogue.description", name), lang.code());
            catalogue.addProperty(
                    DCTerms.language, model.createResource(Languages.uri(lang.code()), DCTerms.LinguisticSystem));
        }
        Resource publisher = model.createResource(base() + "/#site", FOAF.Agent);
        publisher.addProperty(FOAF.name, name);
        catalogue.addProperty(DCTerms.publisher, publisher);
        catalogue.addProperty(FOAF.homepage, model.createResource(base() + "/data", FOAF.Document));
        return catalogue;
    }

    private void view(
            Model model, Resource catalogue, RdfFormat format, Optional<Cursor> after, Optional<Cursor> next) {
        model.setNsPrefix("hydra", HYDRA);
        String first = base() + "/catalog." + format.ending();
        Resource view = model.createResource(
                after.map(cursor -> first + "?after=" + cursor.text()).orElse(first),
                model.createResource(HYDRA + "PartialCollectionView"));
        view.addProperty(model.createProperty(HYDRA, "first"), model.createResource(first));
        next.ifPresent(cursor -> view.addProperty(
                model.createProperty(HYDRA, "next"), model.createResource(first + "?after=" + cursor.text())));
        catalogue.addProperty(model.createProperty(HYDRA, "view"), view);
        // A total that is not known whole is left out: a program would take it for one.
        Counted total = register.count(CommonsKind.DATASET);
        if (!total.more()) {
            catalogue.addProperty(
                    model.createProperty(HYDRA, "totalItems"),
                    model.createTypedLiteral(Long.toString(total.number()), XSDDatatype.XSDinteger));
        }
    }

    private String base() {
        return address.origin();
    }

    private static ResponseEntity<byte[]> answer(Model model, RdfFormat format) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        RDFWriter.source(model).format(format.jena()).output(output);
        byte[] bytes = output.toByteArray();
        return ResponseEntity.ok()
                .header("Content-Disposition", "inline")
                .contentType(new MediaType(format.type(), StandardCharsets.UTF_8))
                .eTag("\"" + HexFormat.of().formatHex(Sha256.of(bytes)) + "\"")
                .cacheControl(CacheControl.noCache())
                .header(HttpHeaders.VARY, "Accept")
                .body(bytes);
    }
}
