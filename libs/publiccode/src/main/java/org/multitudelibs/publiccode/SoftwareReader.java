package org.multitudelibs.publiccode;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the keys of the first level and hands each section to its reader. */
final class SoftwareReader {
    private static final String UNNAMED = "?";
    private static final URI NOWHERE = URI.create("about:blank");

    private final Section root;
    private final Surroundings surroundings;
    private final FileReferences files;

    SoftwareReader(Section root, Surroundings surroundings) {
        this.root = root;
        this.surroundings = surroundings;
        this.files = new FileReferences(surroundings.files());
    }

    Optional<Software> read(String version, Optional<String> name, Optional<URI> url) {
        // All keys are read even when the software stays unnamed or unplaced, so that everything is told at once.
        Software read = new Software(
                version,
                name.orElse(UNNAMED),
                root.plain("applicationSuite"),
                url.orElse(NOWHERE),
                root.text("landingURL").flatMap(Links::web),
                isBasedOn(),
                root.plain("softwareVersion"),
                releaseDate(),
                files.logo(root, "logo"),
                monochromeLogo(),
                mimeTypes("inputTypes"),
                mimeTypes("outputTypes"),
                platforms(),
                categories(),
                root.plains("usedBy"),
                fundedBy(),
                root.section("organisation").flatMap(organisations()::read),
                root.text("roadmap").flatMap(Links::web),
                Choices.required(root, "developmentStatus", DevelopmentStatus.values()),
                Choices.required(root, "softwareType", SoftwareType.values()),
                new SupportReader().read(root),
                new AudienceReader().read(root),
                new DescriptionReader(surroundings, files).read(root),
                new LegalReader(surroundings, files).read(root.requiredSection("legal")),
                new MaintenanceReader(surroundings).read(root.requiredSection("maintenance")),
                new LocalisationReader().read(root.requiredSection("localisation")),
                new DependencyReader().read(root),
                new ItalyReader(surroundings).read(root));
        if (surroundings.follows(StandardRule.LOGO_IN_REPOSITORY)) {
            url.map(RepositoryAddress::new).ifPresent(this::logoIsIn);
        }
        return name.isPresent() && url.isPresent() ? Optional.of(read) : Optional.empty();
    }

    private void logoIsIn(RepositoryAddress repository) {
        root.text("logo")
                .filter(logo -> WebAddress.web(logo.value())
                        .filter(address -> !repository.holds(address))
                        .isPresent())
                .ifPresent(logo -> logo.error(FindingCode.FILE_ELSEWHERE, Map.of()));
    }

    private List<URI> isBasedOn() {
        return root.textOrTexts("isBasedOn").stream()
                .flatMap(text -> text.as(WebAddress::url, FindingCode.NOT_A_URL, Mends::web).stream())
                .toList();
    }

    private Optional<LocalDate> releaseDate() {
        return root.text("releaseDate").flatMap(text -> text.as(Forms::date, FindingCode.NOT_A_DATE, Mends::date));
    }

    private Optional<String> monochromeLogo() {
        if (root.plain("monochromeLogo").isPresent()) {
            root.warning("monochromeLogo", FindingCode.DEPRECATED_FOR, Map.of("replacement", "logo"));
        }
        return files.logo(root, "monochromeLogo");
    }

    private List<String> mimeTypes(String key) {
        List<Text> types = root.texts(key);
        if (root.holdsList(key)) {
            root.warning(key, FindingCode.DEPRECATED, Map.of());
        }
        return types.stream()
                .flatMap(text -> text.must(Forms::isMimeType, FindingCode.NOT_A_MIME_TYPE).stream())
                .map(text -> text.value().strip())
                .toList();
    }

    private List<String> platforms() {
        List<String> platforms = root.plains("platforms");
        if (platforms.isEmpty()) {
            root.missing("platforms");
        }
        return platforms;
    }

    private List<String> categories() {
        return root.texts("categories").stream()
                .flatMap(text ->
                        text
                                .must(Vocabulary::isCategory, FindingCode.NOT_A_CATEGORY, Vocabulary::nearestCategory)
                                .stream())
                .map(Text::value)
                .toList();
    }

    private List<Organisation> fundedBy() {
        return root.sections("fundedBy").stream()
                .flatMap(section -> organisations().read(section).stream())
                .toList();
    }

    private OrganisationReader organisations() {
        return new OrganisationReader(surroundings);
    }
}
