package org.multitude.opendata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VCARD;
import org.apache.jena.vocabulary.VCARD4;
import org.multitude.platform.text.Prose;

/** Reads the datasets of a catalogue that somebody else wrote in DCAT, as far as Multitude keeps them. */
final class DcatCatalogue {
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_SUMMARY = 20_000;
    private static final int MOST_KEYWORDS = 200;
    private static final List<String> LANGUAGES = List.of("fr", "en");

    private final Model model;

    DcatCatalogue(Model model) {
        this.model = model;
    }

    /**
     * A dataset of the catalogue.
     *
     * @param identifier what names it there
     * @param publisher identifier and name of its publisher, if it has one with a name
     * @param said what is said of it
     * @param files its distributions
     * @param problems what could not be taken, each in a sentence
     */
    record Found(
            String identifier,
            Optional<Publisher> publisher,
            Description said,
            List<ListedFile.What> files,
            List<String> problems) {}

    /** Who published a dataset there. */
    record Publisher(String identifier, String name) {}

    /** Resources that are datasets, in a stable order. */
    List<Resource> datasets() {
        List<Resource> all = new ArrayList<>(
                model.listSubjectsWithProperty(RDF.type, DCAT.Dataset).toList());
        all.sort(java.util.Comparator.comparing(Resource::toString));
        return all;
    }

    /** Reads one; empty when it has nothing to be named by. */
    Optional<Found> read(Resource dataset) {
        Optional<String> title = text(dataset, DCTerms.title).map(literal -> Prose.line(literal.getString()));
        Optional<String> identifier = dataset.isURIResource()
                ? Optional.of(dataset.getURI())
                : text(dataset, DCTerms.identifier).map(Literal::getLexicalForm);
        if (title.isEmpty() || title.get().isEmpty() || identifier.isEmpty()) {
            return Optional.empty();
        }
        List<String> problems = new ArrayList<>();
        List<ListedFile.What> files = files(dataset, problems);
        String summary =
                text(dataset, DCTerms.description).map(Literal::getString).orElse("");
        return Optional.of(new Found(
                identifier.get(),
                publisher(dataset),
                new Description(
                        cut(title.get(), LONGEST_TITLE), Prose.of(cut(summary, LONGEST_SUMMARY)), terms(dataset)),
                files,
                problems));
    }

    private Terms terms(Resource dataset) {
        Optional<String> licence = licence(dataset);
        Optional<Licence> known = licence.flatMap(Licence::named);
        return new Terms(
                known.map(Licence::code).orElse(Licence.UNSTATED),
                known.isPresent() ? Optional.empty() : licence,
                uris(dataset, DCTerms.accrualPeriodicity).stream()
                        .flatMap(uri -> Frequency.at(uri).stream())
                        .findFirst()
                        .orElse(Frequency.UNKNOWN),
                uris(dataset, DCAT.theme).stream()
                        .flatMap(uri -> Theme.at(uri).stream())
                        .distinct()
                        .toList(),
                keywords(dataset),
                language(dataset),
                contact(dataset),
                date(dataset, DCTerms.issued),
                date(dataset, DCTerms.modified));
    }

    private static List<String> keywords(Resource dataset) {
        Set<String> words = new LinkedHashSet<>();
        dataset.listProperties(DCAT.keyword).forEach(statement -> {
            if (statement.getObject().isLiteral()) {
                // Keywords are recorded on one line, separated by commas.
                String word = Prose.line(statement.getString()).replace(",", "");
                if (!word.isEmpty() && word.length() <= 100) {
                    words.add(word);
                }
            }
        });
        return words.stream().sorted().limit(MOST_KEYWORDS).toList();
    }

    private Optional<String> licence(Resource dataset) {
        List<Resource> holders = new ArrayList<>(resources(dataset, DCAT.distribution));
        holders.addFirst(dataset);
        for (Resource holder : holders) {
            for (RDFNode node : objects(holder, DCTerms.license)) {
                if (node.isURIResource()) {
                    return Optional.of(cut(node.asResource().getURI(), LONGEST_TITLE));
                }
                if (node.isLiteral()) {
                    String said = Prose.line(node.asLiteral().getLexicalForm());
                    if (!said.isEmpty()) {
                        return Optional.of(cut(said, LONGEST_TITLE));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Publisher> publisher(Resource dataset) {
        for (Resource agent : resources(dataset, DCTerms.publisher)) {
            for (Property property : List.of(FOAF.name, VCARD4.fn, VCARD.FN, RDFS.label)) {
                Optional<String> name = text(agent, property).map(literal -> Prose.line(literal.getString()));
                if (name.isPresent() && !name.get().isEmpty()) {
                    String identifier = agent.isURIResource() ? agent.getURI() : "name:" + name.get();
                    return Optional.of(new Publisher(identifier, cut(name.get(), LONGEST_TITLE)));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> contact(Resource dataset) {
        for (Resource card : resources(dataset, DCAT.contactPoint)) {
            for (RDFNode email : objects(card, VCARD4.hasEmail)) {
                String address = email.isLiteral()
                        ? email.asLiteral().getLexicalForm()
                        : String.valueOf(email.asResource().getURI());
                String plain = Prose.line(address.replaceFirst("^mailto:", ""));
                if (plain.matches("[^\\s@<>\"]+@[^\\s@<>\"]+")) {
                    return Optional.of(plain);
                }
            }
        }
        return Optional.empty();
    }

    private List<ListedFile.What> files(Resource dataset, List<String> problems) {
        List<ListedFile.What> files = new ArrayList<>();
        List<Resource> distributions = new ArrayList<>(resources(dataset, DCAT.distribution));
        distributions.sort(java.util.Comparator.comparing(Resource::toString));
        for (Resource distribution : distributions) {
            Optional<String> download = address(distribution, DCAT.downloadURL);
            Optional<String> address = download.or(() -> address(distribution, DCAT.accessURL));
            if (address.isEmpty()) {
                problems.add("its distribution " + distribution + " has no web address");
                continue;
            }
            files.add(new ListedFile.What(
                    text(distribution, DCTerms.title)
                            .map(literal -> cut(Prose.line(literal.getString()), LONGEST_TITLE))
                            .filter(title -> !title.isEmpty()),
                    address.get(),
                    download.isPresent(),
                    format(distribution),
                    mediaType(distribution),
                    size(distribution)));
        }
        return files;
    }

    private static Optional<String> address(Resource distribution, Property property) {
        return objects(distribution, property).stream()
                .map(node -> node.isURIResource() ? node.asResource().getURI() : node.toString())
                .map(String::strip)
                .filter(address -> address.matches("(?i)(https?|ftp)://[^\\s<>\"{}|^`\\\\]+"))
                .findFirst();
    }

    private static Optional<String> format(Resource distribution) {
        for (RDFNode node : objects(distribution, DCTerms.format)) {
            String said = said(node);
            if (!said.isEmpty()) {
                return Optional.of(FileFormat.named(said).map(FileFormat::code).orElse(cut(said, 100)));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> mediaType(Resource distribution) {
        return objects(distribution, DCAT.mediaType).stream()
                .map(node -> said(node).replaceFirst("^https?://www\\.iana\\.org/assignments/media-types/", ""))
                .filter(type -> type.matches("[a-z]+/[A-Za-z0-9.+-]+"))
                .findFirst();
    }

    private static String said(RDFNode node) {
        if (node.isLiteral()) {
            return Prose.line(node.asLiteral().getLexicalForm());
        }
        Resource resource = node.asResource();
        if (resource.isURIResource()) {
            return resource.getURI();
        }
        return text(resource, RDFS.label)
                .or(() -> text(resource, RDF.value))
                .map(literal -> Prose.line(literal.getLexicalForm()))
                .orElse("");
    }

    private static OptionalLong size(Resource distribution) {
        return objects(distribution, DCAT.byteSize).stream()
                .filter(RDFNode::isLiteral)
                .map(node -> node.asLiteral().getLexicalForm().replaceFirst("\\.0+$", ""))
                .filter(digits -> digits.matches("\\d{1,18}"))
                .mapToLong(Long::parseLong)
                .findFirst();
    }

    private String language(Resource dataset) {
        for (String uri : uris(dataset, DCTerms.language)) {
            String code = uri.substring(uri.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
            for (String two : Locale.getISOLanguages()) {
                if (two.equals(code) || Locale.of(two).getISO3Language().equals(code)) {
                    return two;
                }
            }
        }
        return text(dataset, DCTerms.title)
                .map(literal -> literal.getLanguage().toLowerCase(Locale.ROOT))
                .filter(tag -> tag.matches("[a-z]{2}(-.*)?"))
                .map(tag -> tag.substring(0, 2))
                .orElse("und");
    }

    private static Optional<LocalDate> date(Resource dataset, Property property) {
        for (RDFNode node : objects(dataset, property)) {
            if (node.isLiteral()) {
                String text = node.asLiteral().getLexicalForm().strip();
                try {
                    if (text.length() >= 10) {
                        return Optional.of(LocalDate.parse(text.substring(0, 10)));
                    }
                } catch (DateTimeException e) {
                    // A date nobody can read says nothing; the next one may.
                    continue;
                }
            }
        }
        return Optional.empty();
    }

    /** The text in French, else in English, else in the first other language by its code. */
    private static Optional<Literal> text(Resource resource, Property property) {
        List<Literal> all = objects(resource, property).stream()
                .filter(RDFNode::isLiteral)
                .map(RDFNode::asLiteral)
                .sorted(java.util.Comparator.comparing((Literal literal) -> rank(literal.getLanguage()))
                        .thenComparing(Literal::getLanguage)
                        .thenComparing(Literal::getLexicalForm))
                .toList();
        return all.stream().findFirst();
    }

    private static int rank(String language) {
        int rank = LANGUAGES.indexOf(language.toLowerCase(Locale.ROOT).replaceFirst("-.*", ""));
        return rank < 0 ? LANGUAGES.size() : rank;
    }

    private static List<String> uris(Resource resource, Property property) {
        return objects(resource, property).stream()
                .filter(RDFNode::isURIResource)
                .map(node -> node.asResource().getURI())
                .sorted()
                .toList();
    }

    private static List<Resource> resources(Resource resource, Property property) {
        return objects(resource, property).stream()
                .filter(RDFNode::isResource)
                .map(RDFNode::asResource)
                .toList();
    }

    private static List<RDFNode> objects(Resource resource, Property property) {
        return resource.listProperties(property).mapWith(Statement::getObject).toList();
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, longest)));
    }
}
