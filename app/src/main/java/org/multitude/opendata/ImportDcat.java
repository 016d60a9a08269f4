package org.multitude.opendata;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.multitude.identity.CreateOrganization;
import org.multitude.identity.OrganizationId;
import org.multitude.identity.OrganizationType;
import org.multitude.platform.text.Prose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings in the datasets of a DCAT catalogue file: each once, however often it is run, under bodies whose people are not
 * here yet. What it cannot take is listed with its place and reason; an unreadable file brings in nothing.
 */
@Service
public class ImportDcat {
    private static final long LARGEST = 64L << 20;

    private final DatasetStore datasets;
    private final PublishDataset publish;
    private final CreateOrganization organizations;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ImportDcat(
            DatasetStore datasets,
            PublishDataset publish,
            CreateOrganization organizations,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.datasets = datasets;
        this.publish = publish;
        this.organizations = organizations;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * What an import did.
     *
     * @param found datasets in the file
     * @param brought brought in now
     * @param known brought in earlier
     * @param problems what could not be taken, with its place
     */
    public record Report(int found, int brought, int known, List<String> problems) {
        public Report {
            problems = List.copyOf(problems);
        }
    }

    /** The file cannot be read as a catalogue; nothing was brought in. */
    public static final class Unreadable extends RuntimeException {
        public Unreadable(String why) {
            super(why);
        }

        Unreadable(String why, Throwable cause) {
            super(why, cause);
        }
    }

    /**
     * Runs the import.
     *
     * @param file Turtle, RDF/XML, N-Triples or JSON-LD, by its ending
     * @param defaultBody name of the body for datasets without a publisher
     * @param progress told how many of how many are done
     * @throws Unreadable when the file is no catalogue
     */
    public Report run(Path file, Optional<String> defaultBody, BiConsumer<Integer, Integer> progress) {
        DcatCatalogue catalogue = new DcatCatalogue(read(file));
        List<Resource> all = catalogue.datasets();
        if (all.isEmpty()) {
            throw new Unreadable(file + " holds no dcat:Dataset: is it a DCAT catalogue?");
        }
        List<String> problems = new ArrayList<>();
        int brought = 0;
        int known = 0;
        for (int done = 0; done < all.size(); done++) {
            progress.accept(done, all.size());
            Resource dataset = all.get(done);
            Optional<DcatCatalogue.Found> found = catalogue.read(dataset);
            if (found.isEmpty()) {
                problems.add(dataset + ": it has no title, or nothing that names it");
                continue;
            }
            found.get().problems().forEach(problem -> problems.add(dataset + ": " + problem));
            Optional<DcatCatalogue.Publisher> publisher = found.get()
                    .publisher()
                    .or(() -> defaultBody.map(name -> new DcatCatalogue.Publisher("name:" + name, name)));
            if (publisher.isEmpty()) {
                problems.add(dataset + ": it has no publisher; name the body with --body");
                continue;
            }
            boolean fresh = Boolean.TRUE.equals(transaction.execute(status -> bringIn(found.get(), publisher.get())));
            brought += fresh ? 1 : 0;
            known += fresh ? 0 : 1;
        }
        progress.accept(all.size(), all.size());
        return new Report(all.size(), brought, known, problems);
    }

    private boolean bringIn(DcatCatalogue.Found found, DcatCatalogue.Publisher publisher) {
        if (datasets.hasSource(found.identifier())) {
            return false;
        }
        Dataset dataset = publish.bringIn(body(publisher), found.said(), found.files());
        datasets.insertSource(found.identifier(), dataset.entry().id());
        return true;
    }

    private OrganizationId body(DcatCatalogue.Publisher publisher) {
        return jdbc.sql("select organization from opendata.publisher where identifier = :identifier")
                .param("identifier", publisher.identifier())
                .query((row, number) -> new OrganizationId(row.getObject("organization", java.util.UUID.class)))
                .optional()
                .orElseGet(() -> enter(publisher));
    }

    private OrganizationId enter(DcatCatalogue.Publisher publisher) {
        OrganizationId id = organizations
                .unclaimed(new CreateOrganization.Description(
                        publisher.name(), OrganizationType.PUBLIC_AGENCY, Prose.of(""), Optional.empty()))
                .id();
        jdbc.sql("insert into opendata.publisher (identifier, organization) values (:identifier, :organization)")
                .param("identifier", publisher.identifier())
                .param("organization", id.value())
                .update();
        return id;
    }

    private static Model read(Path file) {
        Lang syntax = RDFLanguages.filenameToLang(file.getFileName().toString());
        if (syntax == null) {
            throw new Unreadable(
                    file + " has an ending that says nothing of its format: use .ttl, .rdf, .xml, .nt or .jsonld");
        }
        Model model = ModelFactory.createDefaultModel();
        try (InputStream input = Files.newInputStream(file)) {
            if (Files.size(file) > LARGEST) {
                throw new Unreadable(file + " is larger than 64 MiB: cut it into several files");
            }
            JsonLdOptions offline = new JsonLdOptions((address, options) -> {
                throw new JsonLdError(
                        JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED,
                        "its context is at " + address + ", and nothing is fetched: put the context into the file");
            });
            RDFParser.source(input)
                    .lang(syntax)
                    .base(file.toUri().toString())
                    .set(LangJSONLD11.JSONLD_OPTIONS, offline)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(model);
            return model;
        } catch (RiotException e) {
            throw new Unreadable(
                    file + " cannot be read as " + syntax.getName().toLowerCase(Locale.ROOT) + ": " + e.getMessage(),
                    e);
        } catch (IOException e) {
            throw new Unreadable(file + " cannot be opened: " + e.getMessage(), e);
        }
    }
}
