package org.multitude.opendata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.multitude.identity.BodiesOfFiles;
import org.multitude.platform.imports.Unfit;
import org.multitude.platform.text.Prose;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds in a package of CKAN, or of JKAN which is made after it, what it says of a dataset. */
final class CkanReading {
    private static final int TITLE = 500;
    private static final int SUMMARY = 100_000;
    private static final int ADDRESS = 2_000;
    private static final int CONTENT = 2_000_000;
    private static final String UUID = "(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Set<String> PAGES = Set.of("html", "htm", "api", "wms", "wfs", "url", "link", "xht");

    private CkanReading() {}

    /** What a package is known by: its id, which no other CKAN gives; else its name where it comes from. */
    static String identifier(JsonNode dataset) {
        return Ckan.text(dataset, "id")
                .map(id -> id.matches(UUID) ? id.toLowerCase(Locale.ROOT) : "ckan:" + id)
                .or(() -> Ckan.text(dataset, "name").map(name -> "ckan:" + name))
                .or(() -> Ckan.text(dataset, "_file").map(file -> "jkan:" + file))
                .orElse("");
    }

    /** How a report names it. */
    static String place(JsonNode dataset) {
        return Ckan.text(dataset, "name")
                .or(() -> Ckan.text(dataset, "_file"))
                .or(() -> Ckan.text(dataset, "id"))
                .orElse("package without id or name");
    }

    static Elsewhere read(ObjectNode dataset) throws Unfit {
        String identifier = identifier(dataset);
        if (identifier.isEmpty()) {
            throw new Unfit("it has neither an id nor a name");
        }
        checkPublic(dataset);
        String content = Ckan.JSON.writeValueAsString(dataset);
        if (content.length() > CONTENT) {
            throw new Unfit(
                    "its description is longer than %,d kB, too long for one dataset".formatted(CONTENT / 1000));
        }
        List<String> losses = new ArrayList<>();
        Description said = new Description(title(dataset), summary(dataset), terms(dataset, losses));
        return new Elsewhere(
                identifier, publisher(dataset), said, files(dataset, losses), content, List.copyOf(losses));
    }

    private static void checkPublic(JsonNode dataset) throws Unfit {
        if (dataset.path("private").asBoolean(false)) {
            throw new Unfit("it is private where it comes from");
        }
        String state = Ckan.text(dataset, "state").orElse("active");
        if (!state.equals("active")) {
            throw new Unfit("its state where it comes from is “" + state + "”");
        }
        String type = Ckan.text(dataset, "type").orElse("dataset");
        if (!type.equals("dataset")) {
            throw new Unfit("it is a “" + type + "”, not a dataset");
        }
    }

    private static String title(JsonNode dataset) throws Unfit {
        String title = Ckan.text(dataset, "title")
                .or(() -> Ckan.text(dataset, "name"))
                .orElseThrow(() -> new Unfit("it has no title"));
        if (title.length() > TITLE) {
            throw new Unfit("its title has more than " + TITLE + " characters");
        }
        return title;
    }

    private static Prose summary(JsonNode dataset) throws Unfit {
        Prose summary = Prose.of(dataset.path("notes").asString(""));
        if (summary.text().length() > SUMMARY) {
            throw new Unfit("its description has more than " + SUMMARY + " characters");
        }
        return summary;
    }

    private static Terms terms(JsonNode dataset, List<String> losses) {
        Optional<Licence> licence = Stream.of("license_id", "license_url", "license_title", "license")
                .flatMap(field -> Ckan.text(dataset, field).stream())
                .flatMap(said -> Licence.named(said).stream())
                .findFirst();
        Optional<String> said = Stream.of("license_title", "license_id", "license")
                .flatMap(field -> Ckan.text(dataset, field).stream())
                .filter(text -> !text.equals("notspecified"))
                .findFirst();
        return new Terms(
                licence.map(Licence::code).orElse(Licence.UNSTATED),
                licence.isPresent() ? Optional.empty() : said,
                frequency(dataset),
                themes(dataset),
                Elsewhere.keywords(keywords(dataset), losses),
                Ckan.extra(dataset, "language")
                        .map(Languages::of)
                        .filter(code -> !code.isEmpty())
                        .orElse(Terms.NO_LANGUAGE),
                contact(dataset),
                date(dataset, losses, "issued", "date_issued", "metadata_created"),
                date(dataset, losses, "modified", "date_modified", "metadata_modified"));
    }

    private static Frequency frequency(JsonNode dataset) {
        return Stream.of("frequency", "accrual_periodicity", "update_frequency")
                .flatMap(key -> Ckan.extra(dataset, key).stream())
                .flatMap(text -> Frequency.at(text).or(() -> Frequency.of(text.toUpperCase(Locale.ROOT))).stream())
                .findFirst()
                .orElse(Frequency.UNKNOWN);
    }

    /** Groups that are named as a theme of the European table, and themes said by their address. */
    private static List<Theme> themes(JsonNode dataset) {
        Stream<String> groups = Ckan.list(dataset, "groups")
                .flatMap(group ->
                        Stream.of("name", "title", "display_name").flatMap(field -> Ckan.text(group, field).stream()));
        Stream<String> categories = Stream.concat(Ckan.list(dataset, "category"), Ckan.list(dataset, "category_en"))
                .filter(JsonNode::isString)
                .map(JsonNode::asString);
        Stream<String> addresses = Ckan.extra(dataset, "theme").stream()
                .flatMap(text ->
                        Stream.of(text.replaceAll("[\\[\\]\"]", " ").strip().split("[\\s,]+")));
        return Stream.of(groups, categories, addresses)
                .flatMap(said -> said)
                .flatMap(text -> Theme.at(text).or(() -> Theme.called(text)).stream())
                .distinct()
                .toList();
    }

    private static List<String> keywords(JsonNode dataset) {
        return Ckan.list(dataset, "tags")
                .flatMap(tag -> tag.isString()
                        ? Stream.of(Prose.line(tag.asString()))
                        : Ckan.text(tag, "display_name").or(() -> Ckan.text(tag, "name")).stream())
                .filter(word -> !word.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private static Optional<String> contact(JsonNode dataset) {
        return Stream.of("maintainer_email", "author_email")
                .flatMap(field -> Ckan.text(dataset, field).stream())
                .map(text -> text.replaceFirst("(?i)^mailto:", ""))
                .filter(text -> text.length() <= 200)
                .findFirst();
    }

    private static Optional<LocalDate> date(JsonNode dataset, List<String> losses, String... keys) {
        for (String key : keys) {
            Optional<String> said = Ckan.extra(dataset, key);
            if (said.isPresent()) {
                try {
                    String day = said.get().replace('/', '-');
                    return Optional.of(LocalDate.parse(day.substring(0, Math.min(10, day.length()))));
                } catch (DateTimeException e) {
                    losses.add("its " + key + " “" + said.get() + "” is no date");
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<BodiesOfFiles.Said> publisher(JsonNode dataset) {
        JsonNode organization = dataset.path("organization");
        Optional<String> name = organization.isObject()
                ? Ckan.text(organization, "title").or(() -> Ckan.text(organization, "name"))
                : Ckan.text(dataset, "organization").or(() -> Ckan.text(dataset, "department"));
        return name.map(BodiesOfFiles.Said::of);
    }

    private static List<ListedFile.What> files(JsonNode dataset, List<String> losses) {
        List<ListedFile.What> files = new ArrayList<>();
        Ckan.list(dataset, "resources")
                .filter(resource ->
                        Ckan.text(resource, "state").orElse("active").equals("active"))
                .forEach(resource -> file(resource)
                        .ifPresentOrElse(
                                files::add,
                                () -> losses.add(
                                        "its file “" + name(resource).orElse("") + "” has no address of the web")));
        return Elsewhere.files(files, losses);
    }

    private static Optional<ListedFile.What> file(JsonNode resource) {
        Optional<String> said = Ckan.text(resource, "format");
        Optional<String> format =
                said.map(text -> FileFormat.named(text).map(FileFormat::code).orElse(text));
        boolean page =
                said.map(text -> PAGES.contains(text.toLowerCase(Locale.ROOT))).orElse(false);
        return Ckan.text(resource, "url")
                .filter(url -> url.matches("(?i)(https?|ftp)://\\S.*") && url.length() <= ADDRESS)
                .map(url -> new ListedFile.What(
                        name(resource), url, !page, format, Ckan.text(resource, "mimetype"), size(resource)));
    }

    private static Optional<String> name(JsonNode resource) {
        return Ckan.text(resource, "name")
                .or(() -> Ckan.text(resource, "description").filter(text -> text.length() <= TITLE));
    }

    private static OptionalLong size(JsonNode resource) {
        return Ckan.text(resource, "size")
                .filter(text -> text.matches("\\d{1,15}"))
                .map(text -> OptionalLong.of(Long.parseLong(text)))
                .orElse(OptionalLong.empty());
    }
}
