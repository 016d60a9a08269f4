package org.multitudelibs.publiccode;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What only the network can tell (standard, and the reference parser with its network on): pages answer, the address of
 * the source code is a repository, files told by their address or kept beside the description are there, and images are
 * images. Each address is asked for once and at most {@value #MOST} of them, in the order of the standard.
 */
final class NetworkChecks {
    static final int MOST = 100;
    private static final int ENOUGH_OF_AN_IMAGE = 4_096;
    private static final int ENOUGH_OF_A_DRAWING = 1 << 16;

    private final Network network;
    private final Surroundings surroundings;
    private final Map<Question, Answer> answers = new HashMap<>();

    NetworkChecks(Network network, Surroundings surroundings) {
        this.network = network;
        this.surroundings = surroundings;
    }

    private record Question(URI address, int limit) {}

    void check(Section root) {
        Optional<URI> repository = root.text("url").flatMap(url -> WebAddress.web(url.value()));
        FilesAtAddress files = new FilesAtAddress(surroundings, repository);
        root.text("url").ifPresent(this::repository);
        root.text("landingURL").ifPresent(this::page);
        root.text("roadmap").ifPresent(this::page);
        root.text("logo").ifPresent(text -> logo(text, files));
        root.text("monochromeLogo").ifPresent(text -> logo(text, files));
        root.section("description")
                .ifPresent(languages -> languages
                        .keys()
                        .forEach(tag -> languages.section(tag).ifPresent(description -> {
                            description.text("documentation").ifPresent(this::page);
                            description.text("apiDocumentation").ifPresent(this::page);
                            description.texts("screenshots").forEach(text -> screenshot(text, files));
                        })));
        root.section("legal")
                .flatMap(legal -> legal.text("authorsFile"))
                .ifPresent(text -> file(text, files, 0, bytes -> true));
    }

    private void page(Text text) {
        WebAddress.web(text.value()).ifPresent(uri -> answer(text, uri, 0));
    }

    private void repository(Text text) {
        Optional<RepositoryAddress> asked = WebAddress.web(text.value())
                .filter(uri -> answer(text, uri, 0).isPresent())
                .map(RepositoryAddress::new)
                .filter(repository -> !repository.isKnownByForm());
        if (asked.isPresent()) {
            switch (ask(asked.get().references(), 0)) {
                case Answer.Page page when page.isFine() -> {}
                case Answer.Silence(Answer.Reason reason)
                when reason.isNobodysFault() -> tell(text, asked.get().uri(), reason);
                case Answer.Page _, Answer.Silence _ -> text.error(FindingCode.NOT_A_REPOSITORY, Map.of());
            }
        }
    }

    private void logo(Text text, FilesAtAddress files) {
        String name = text.value().replaceFirst("[?#].*", "").toLowerCase(Locale.ROOT);
        if (name.endsWith(".png")) {
            file(text, files, ENOUGH_OF_AN_IMAGE, PngHeader::starts);
        } else if (name.endsWith(".svg") || name.endsWith(".svgz")) {
            file(text, files, ENOUGH_OF_A_DRAWING, NetworkChecks::mayBeDrawing);
        } else {
            file(text, files, ENOUGH_OF_A_DRAWING, bytes -> PngHeader.starts(bytes) || mayBeDrawing(bytes));
        }
    }

    private void screenshot(Text text, FilesAtAddress files) {
        file(text, files, ENOUGH_OF_AN_IMAGE, bytes -> PngHeader.starts(bytes) || isJpeg(bytes));
    }

    private void file(Text text, FilesAtAddress files, int limit, Predicate<byte[]> decodes) {
        files.of(text)
                .flatMap(uri -> answer(text, uri, limit))
                .filter(bytes -> !decodes.test(bytes))
                .ifPresent(bytes -> text.error(FindingCode.NOT_AN_IMAGE, Map.of()));
    }

    /** The first bytes of what lies there; otherwise the finding says why there are none. */
    private Optional<byte[]> answer(Text text, URI uri, int limit) {
        return switch (ask(uri, limit)) {
            case Answer.Page page when page.status() == 200 -> Optional.of(page.firstBytes());
            case Answer.Page page
            when isGone(page) && isPath(text) -> {
                text.error(FindingCode.FILE_NOT_THERE, Map.of("address", Text.shortened(uri.toString())));
                yield Optional.empty();
            }
            case Answer.Page page -> {
                text.error(
                        FindingCode.ANSWERS_OTHERWISE,
                        Map.of("value", asked(text, uri), "status", String.valueOf(page.status())));
                yield Optional.empty();
            }
            case Answer.Silence(Answer.Reason reason) -> {
                tell(text, uri, reason);
                yield Optional.empty();
            }
        };
    }

    private static void tell(Text text, URI uri, Answer.Reason reason) {
        Map<String, String> arguments = Map.of("value", asked(text, uri));
        if (reason.isNobodysFault()) {
            text.warning(reason.code(), arguments);
        } else {
            text.error(reason.code(), arguments);
        }
    }

    /** The address as it is written, or where a path was asked for. */
    private static String asked(Text text, URI uri) {
        return Text.shortened(isPath(text) ? uri.toString() : text.value());
    }

    private static boolean isPath(Text text) {
        return WebAddress.web(text.value()).isEmpty();
    }

    private static boolean isGone(Answer.Page page) {
        return page.status() == 404 || page.status() == 410;
    }

    private Answer ask(URI uri, int limit) {
        return AskedAddress.namesUser(uri)
                ? new Answer.Silence(Answer.Reason.NAMES_USER)
                : AskedAddress.of(uri)
                        .map(asked -> askOnce(asked, limit))
                        .orElse(new Answer.Silence(
                                PublicAddress.isNumber(uri) ? Answer.Reason.PRIVATE : Answer.Reason.UNASKABLE));
    }

    private Answer askOnce(URI uri, int limit) {
        Question question = new Question(uri, limit);
        Answer known = answers.get(question);
        if (known != null) {
            return known;
        }
        if (!network.allows(uri)) {
            return new Answer.Silence(Answer.Reason.PRIVATE);
        }
        if (answers.size() == MOST) {
            return new Answer.Silence(Answer.Reason.NOT_ASKED);
        }
        Answer answer = network.get(uri, limit);
        answers.put(question, answer);
        return answer;
    }

    /** A drawing in SVG, plain or compressed; one whose root comes late has the benefit of the doubt. */
    private static boolean mayBeDrawing(byte[] bytes) {
        return RootElement.isNamed("svg", bytes, bytes.length < ENOUGH_OF_A_DRAWING)
                .orElse(true);
    }

    private static boolean isJpeg(byte[] bytes) {
        return bytes.length > 2
                && List.of(0xFF, 0xD8, 0xFF).equals(List.of(bytes[0] & 0xFF, bytes[1] & 0xFF, bytes[2] & 0xFF));
    }
}
