package org.multitudelibs.publiccode;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Keys whose value is a relative path in the repository or an address of the web. */
final class FileReferences {
    private static final List<String> LOGOS = List.of(".svg", ".svgz", ".png");
    private static final List<String> SCREENSHOTS = List.of(".jpg", ".png");

    private final Optional<RepositoryFiles> repository;

    FileReferences(Optional<RepositoryFiles> repository) {
        this.repository = repository;
    }

    Optional<String> logo(Section section, String key) {
        return section.text(key)
                .filter(text -> !text.value().isEmpty())
                .filter(this::isAllowed)
                .filter(text -> isElsewhere(text) || (hasExtension(text, LOGOS) && exists(text) && isPngIfSaid(text)))
                .map(Text::value);
    }

    Optional<String> screenshot(Text text) {
        return Optional.of(text)
                .filter(this::isAllowed)
                .filter(allowed -> isElsewhere(allowed) || (hasExtension(allowed, SCREENSHOTS) && exists(allowed)))
                .map(Text::value);
    }

    Optional<String> any(Text text) {
        return Optional.of(text)
                .filter(this::isAllowed)
                .filter(allowed -> isElsewhere(allowed) || exists(allowed))
                .map(Text::value);
    }

    private boolean isAllowed(Text text) {
        return text.must(value -> !value.startsWith("/"), FindingCode.ABSOLUTE_PATH, Mends::path)
                .flatMap(relative ->
                        relative.must(value -> !value.startsWith("file:"), FindingCode.FILE_ADDRESS, Mends::path))
                .isPresent();
    }

    /** A web address cannot be followed without the network: nothing more is checked. */
    private static boolean isElsewhere(Text text) {
        return WebAddress.web(text.value()).isPresent();
    }

    private static boolean hasExtension(Text text, List<String> allowed) {
        String name = text.value().toLowerCase(Locale.ROOT);
        return text.must(
                        value -> allowed.stream().anyMatch(name::endsWith),
                        FindingCode.FILE_EXTENSION,
                        Map.of("allowed", String.join(", ", allowed)))
                .isPresent();
    }

    private boolean exists(Text text) {
        return repository.isEmpty()
                || text.must(
                                path -> isPath(path)
                                        && repository.get().firstBytes(path).isPresent(),
                                FindingCode.FILE_MISSING)
                        .isPresent();
    }

    /** What no file system can hold is not even asked for. */
    private static boolean isPath(String path) {
        return path.length() <= 1_000 && path.chars().noneMatch(Character::isISOControl);
    }

    private boolean isPngIfSaid(Text text) {
        return repository.isEmpty()
                || !text.value().toLowerCase(Locale.ROOT).endsWith(".png")
                || text.must(
                                path -> PngHeader.starts(
                                        repository.get().firstBytes(path).orElse(new byte[0])),
                                FindingCode.NOT_A_PNG)
                        .isPresent();
    }
}
