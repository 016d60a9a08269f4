package org.multitude.opendata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VCARD4;
import org.multitude.identity.BodiesOfFiles;
import org.multitude.identity.OrganizationType;
import org.multitude.platform.imports.Unfit;
import org.multitude.platform.text.Prose;

/** Finds in the triples about a dataset what they say of it. */
final class DcatReading {
    private static final int TITLE = 500;
    private static final int SUMMARY = 100_000;
    private static final int ADDRESS = 2_000;
    private static final Pattern WHOLE = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:\\S+");
    private static final Pattern WEB = Pattern.compile("(?i)(https?|ftp)://\\S.*");
    private static final Pattern MAILTO = Pattern.compile("(?i)^mailto:");
    private static final Pattern MEDIA_TYPES = Pattern.compile("^.*/media-types/");
    private static final Pattern NO_FRACTION = Pattern.compile("\\.0+$");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,15}");
    private static final Pattern SUBTAGS = Pattern.compile("-.*$");

    private DcatReading() {}

    /**
     * Reads one.
     *
     * @param content all that its source says of it, as it is kept
     * @param losses to which is added what pages cannot show
     * @throws Unfit when it cannot be brought in
     */
    static Elsewhere read(Resource dataset, String content, List<String> losses) throws Unfit {
        String identifier = identifier(dataset);
        Description said = describe(dataset, losses);
        return new Elsewhere(
                identifier,
                publisher(dataset),
                said,
                Elsewhere.files(files(dataset, losses), losses),
                content,
                List.copyOf(losses));
    }

    private static Description describe(Resource dataset, List<String> losses) throws Unfit {
        Literal title = best(dataset, DCTerms.title).orElseThrow(() -> new Unfit("it has no title"));
        String line = Prose.line(title.getString());
        if (line.isEmpty() || line.length() > TITLE) {
            throw new Unfit(line.isEmpty() ? "its title is empty" : "its title has more than " + TITLE + " characters");
        }
        Prose summary = Prose.of(
                best(dataset, DCTerms.description).map(Literal::getString).orElse(""));
        if (summary.text().length() > SUMMARY) {
            throw new Unfit("its description has more than " + SUMMARY + " characters");
        }
        return new Description(line, summary, terms(dataset, title, losses));
    }

    private static String identifier(Resource dataset) throws Unfit {
        if (dataset.isURIResource()
                && WHOLE.matcher(dataset.getURI()).matches()
                && !dataset.getURI().startsWith(DcatSource.NOWHERE)) {
            return dataset.getURI();
        }
        return words(dataset, DCTerms.identifier)
                .orElseThrow(() -> new Unfit("it has neither an address nor a dct:identifier"));
    }

    private static Terms terms(Resource dataset, Literal title, List<String> losses) {
        Optional<String> licence = licence(dataset);
        Optional<Licence> known = licence.flatMap(Licence::named);
        return new Terms(
                known.map(Licence::code).orElse(Licence.UNSTATED),
                known.isPresent() ? Optional.empty() : licence,
                frequency(dataset, losses),
                resources(dataset, DCAT.theme)
                        .filter(Resource::isURIResource)
                        .flatMap(theme -> Theme.at(theme.getURI()).stream())
                        .distinct()
                        .toList(),
                Elsewhere.keywords(keywords(dataset, title.getLanguage()), losses),
                language(dataset, title),
                contact(dataset),
                date(dataset, DCTerms.issued, losses),
                date(dataset, DCTerms.modified, losses));
    }

    /** Words in the language of the title; all of them where none is. */
    private static List<String> keywords(Resource dataset, String language) {
        List<Literal> all = literals(dataset, DCAT.keyword).toList();
        List<String> same = all.stream()
                .filter(word -> word.getLanguage().equals(language))
                .map(word -> Prose.line(word.getString()))
                .toList();
        return (same.isEmpty()
                        ? all.stream().map(word -> Prose.line(word.getString())).toList()
                        : same)
                .stream().filter(word -> !word.isEmpty()).distinct().sorted().toList();
    }

    private static String language(Resource dataset, Literal title) {
        String tagged = Languages.of(title.getLanguage());
        if (!tagged.isEmpty()) {
            return tagged;
        }
        return nodes(dataset, DCTerms.language)
                .map(node -> Languages.of(node.isLiteral() ? node.asLiteral().getString() : node.toString()))
                .filter(code -> !code.isEmpty())
                .findFirst()
                .orElse(Terms.NO_LANGUAGE);
    }

    private static Frequency frequency(Resource dataset, List<String> losses) {
        Optional<String> said = nodes(dataset, DCTerms.accrualPeriodicity)
                .map(node -> node.isLiteral() ? node.asLiteral().getString() : node.toString())
                .findFirst();
        Optional<Frequency> known = said.flatMap(text -> Frequency.at(text)
                .or(() -> Frequency.of(
                        dublinCore(text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('#')) + 1)))));
        if (said.isPresent() && known.isEmpty()) {
            losses.add("its frequency " + said.get() + " is none of the European table");
        }
        return known.orElse(Frequency.UNKNOWN);
    }

    /** The European code of a frequency of the Dublin Core collection vocabulary, which older catalogues use. */
    private static String dublinCore(String name) {
        return switch (name) {
            case "completelyIrregular" -> "IRREG";
            case "continuous" -> "CONT";
            case "semiannual" -> "ANNUAL_2";
            case "threeTimesAYear" -> "ANNUAL_3";
            case "semimonthly" -> "MONTHLY_2";
            case "threeTimesAMonth" -> "MONTHLY_3";
            case "semiweekly" -> "WEEKLY_2";
            case "threeTimesAWeek" -> "WEEKLY_3";
            default -> name.toUpperCase(Locale.ROOT);
        };
    }

    private static Optional<LocalDate> date(Resource dataset, Property property, List<String> losses) {
        Optional<String> said =
                literals(dataset, property).map(Literal::getLexicalForm).findFirst();
        if (said.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(
                    said.get().substring(0, Math.min(10, said.get().length()))));
        } catch (DateTimeException e) {
            losses.add("its dct:" + property.getLocalName() + " “" + said.get() + "” is no date");
            return Optional.empty();
        }
    }

    /** On the dataset, or on its first file that has one. */
    private static Optional<String> licence(Resource dataset) {
        return Stream.concat(Stream.of(dataset), resources(dataset, DCAT.distribution))
                .flatMap(holder -> nodes(holder, DCTerms.license))
                .map(DcatReading::said)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private static String said(RDFNode node) {
        if (node.isLiteral()) {
            return Prose.line(node.asLiteral().getString());
        }
        return node.isURIResource()
                ? node.asResource().getURI()
                : name(node.asResource()).orElse("");
    }

    private static Optional<String> contact(Resource dataset) {
        return resources(dataset, DCAT.contactPoint)
                .flatMap(point -> Stream.concat(nodes(point, VCARD4.hasEmail), nodes(point, VCARD4.hasURL)))
                .map(node -> MAILTO.matcher(said(node)).replaceFirst(""))
                .filter(text -> !text.isEmpty() && text.length() <= 200)
                .findFirst();
    }

    private static Optional<BodiesOfFiles.Said> publisher(Resource dataset) {
        Optional<RDFNode> node = nodes(dataset, DCTerms.publisher).findFirst();
        if (node.isEmpty()) {
            return Optional.empty();
        }
        if (node.get().isLiteral()) {
            return named(Prose.line(node.get().asLiteral().getString()), OrganizationType.UNSAID, Optional.empty());
        }
        Resource agent = node.get().asResource();
        Optional<String> mail = nodes(agent, FOAF.mbox)
                .map(mbox -> MAILTO.matcher(said(mbox)).replaceFirst(""))
                .findFirst();
        return named(name(agent).orElse(agent.isURIResource() ? agent.getURI() : ""), type(agent), mail);
    }

    private static Optional<BodiesOfFiles.Said> named(String name, OrganizationType type, Optional<String> contact) {
        return name.isEmpty() ? Optional.empty() : Optional.of(new BodiesOfFiles.Said(name, type, contact));
    }

    private static OrganizationType type(Resource agent) {
        String said =
                nodes(agent, DCTerms.type).map(RDFNode::toString).findFirst().orElse("");
        return switch (said.substring(said.lastIndexOf('/') + 1)) {
            case "NationalAuthority", "SupraNationalAuthority" -> OrganizationType.STATE;
            case "LocalAuthority", "RegionalAuthority" -> OrganizationType.LOCAL_AUTHORITY;
            case "Academia-ScientificOrganisation" -> OrganizationType.UNIVERSITY;
            case "Company", "IndustryConsortium" -> OrganizationType.COMPANY;
            case "NonProfitOrganisation", "NonGovernmentalOrganisation" -> OrganizationType.ASSOCIATION;
            default -> OrganizationType.UNSAID;
        };
    }

    private static Optional<String> name(Resource thing) {
        return Stream.of(FOAF.name, SKOS.prefLabel, VCARD4.fn, RDFS.label, DCTerms.title)
                .flatMap(property -> best(thing, property).stream())
                .map(literal -> Prose.line(literal.getString()))
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private static List<ListedFile.What> files(Resource dataset, List<String> losses) {
        List<ListedFile.What> files = new ArrayList<>();
        resources(dataset, DCAT.distribution)
                .sorted(Comparator.comparing(Resource::toString))
                .forEach(distribution -> file(distribution)
                        .ifPresentOrElse(
                                files::add,
                                () -> losses.add("its file " + (distribution.isURIResource() ? distribution : "")
                                        + " has no address of the web")));
        return files;
    }

    private static Optional<ListedFile.What> file(Resource distribution) {
        Optional<String> download = address(distribution, DCAT.downloadURL);
        Optional<String> address = download.or(() -> address(distribution, DCAT.accessURL));
        Optional<String> media = nodes(distribution, DCAT.mediaType)
                .map(DcatReading::said)
                .map(text -> MEDIA_TYPES.matcher(text).replaceFirst(""))
                .findFirst();
        Optional<String> format = Stream.concat(
                        nodes(distribution, DCTerms.format).map(DcatReading::said), media.stream())
                .filter(text -> !text.isEmpty())
                .findFirst();
        return address.map(at -> new ListedFile.What(
                best(distribution, DCTerms.title).map(title -> Prose.line(title.getString())),
                at,
                download.isPresent(),
                format.map(text ->
                        FileFormat.named(text).map(FileFormat::code).orElse(text.substring(text.lastIndexOf('/') + 1))),
                media,
                size(distribution)));
    }

    private static Optional<String> address(Resource distribution, Property property) {
        return nodes(distribution, property)
                .map(node -> node.isLiteral() ? node.asLiteral().getString().strip() : node.toString())
                .filter(text -> WEB.matcher(text).matches() && text.length() <= ADDRESS)
                .sorted()
                .findFirst();
    }

    private static OptionalLong size(Resource distribution) {
        return literals(distribution, DCAT.byteSize)
                .map(literal ->
                        NO_FRACTION.matcher(literal.getLexicalForm().strip()).replaceFirst(""))
                .filter(text -> DIGITS.matcher(text).matches())
                .mapToLong(Long::parseLong)
                .findFirst();
    }

    /** The text in French, else in English, else without a language, else in the first language there is. */
    private static Optional<Literal> best(Resource thing, Property property) {
        return literals(thing, property)
                .filter(literal -> !literal.getString().isBlank())
                .min(Comparator.comparingInt((Literal literal) -> rank(literal.getLanguage()))
                        .thenComparing(Literal::getLanguage)
                        .thenComparing(Literal::getString));
    }

    private static int rank(String language) {
        return switch (SUBTAGS.matcher(language.toLowerCase(Locale.ROOT)).replaceFirst("")) {
            case "fr" -> 0;
            case "en" -> 1;
            case "" -> 2;
            default -> 3;
        };
    }

    private static Optional<String> words(Resource thing, Property property) {
        return literals(thing, property)
                .map(literal -> Prose.line(literal.getString()))
                .filter(text -> !text.isEmpty())
                .sorted()
                .findFirst();
    }

    private static Stream<Literal> literals(Resource thing, Property property) {
        return nodes(thing, property).filter(RDFNode::isLiteral).map(RDFNode::asLiteral);
    }

    private static Stream<Resource> resources(Resource thing, Property property) {
        return nodes(thing, property)
                .filter(RDFNode::isResource)
                .map(RDFNode::asResource)
                .filter(resource -> resource.isAnon() || resource.getURI() != null);
    }

    private static Stream<RDFNode> nodes(Resource thing, Property property) {
        return thing.listProperties(property).toList().stream().map(statement -> statement.getObject());
    }
}
