package org.multitudelibs.publiccode;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What only the network can tell (standard, and the reference parser with its network on): pages answer, the address of
 * the source code is a repository, images told by their address are there and are images. Each address is asked for
 * once and at most {@value #MOST} of them, in the order of the standard.
 */
final class NetworkChecks {
    static final int MOST = 100;
    private static final int ENOUGH_OF_AN_IMAGE = 4_096;

    private final Network network;
    private final Map<URI, Integer> statuses = new HashMap<>();
    private int asked;

    NetworkChecks(Network network) {
        this.network = network;
    }

    void check(Section root) {
        root.text("url").ifPresent(this::repository);
        root.text("landingURL").ifPresent(this::page);
        root.text("roadmap").ifPresent(this::page);
        root.text("logo").ifPresent(this::logo);
        root.text("monochromeLogo").ifPresent(this::logo);
        root.section("description")
                .ifPresent(languages -> languages
                        .keys()
                        .forEach(tag -> languages.section(tag).ifPresent(description -> {
                            description.text("documentation").ifPresent(this::page);
                            description.text("apiDocumentation").ifPresent(this::page);
                            description.texts("screenshots").forEach(this::screenshot);
                        })));
    }

    private void page(Text text) {
        WebAddress.web(text.value()).ifPresent(uri -> answers(text, uri));
    }

    private boolean answers(Text text, URI uri) {
        int status = status(uri);
        if (status != 200) {
            text.error(FindingCode.NO_ANSWER, Map.of("problem", status == 0 ? "nothing" : String.valueOf(status)));
        }
        return status == 200;
    }

    private void repository(Text text) {
        WebAddress.web(text.value())
                .filter(uri -> answers(text, uri))
                .map(RepositoryAddress::new)
                .filter(repository -> !repository.isKnownByForm() && !isFine(status(repository.references())))
                .ifPresent(repository -> text.error(FindingCode.NOT_A_REPOSITORY, Map.of()));
    }

    private void logo(Text text) {
        image(
                text,
                text.value().toLowerCase(Locale.ROOT).endsWith(".png") ? PngHeader::starts : NetworkChecks::isDrawing);
    }

    private void screenshot(Text text) {
        image(text, bytes -> PngHeader.starts(bytes) || isJpeg(bytes));
    }

    private void image(Text text, Predicate<byte[]> decodes) {
        Optional<URI> address = WebAddress.web(text.value()).filter(this::mayAsk);
        address.ifPresent(uri -> {
            Optional<byte[]> bytes = network.firstBytes(uri, ENOUGH_OF_AN_IMAGE);
            if (bytes.isEmpty()) {
                text.error(FindingCode.NO_ANSWER, Map.of("problem", "nothing"));
            } else if (!decodes.test(bytes.get())) {
                text.error(FindingCode.NOT_AN_IMAGE, Map.of());
            }
        });
    }

    private int status(URI uri) {
        Integer known = statuses.get(uri);
        if (known == null) {
            known = !PublicAddress.mayBePublic(uri) ? 0 : mayAsk(uri) ? network.status(uri) : 200;
            statuses.put(uri, known);
        }
        return known;
    }

    private boolean mayAsk(URI uri) {
        return PublicAddress.mayBePublic(uri) && asked++ < MOST;
    }

    private static boolean isFine(int status) {
        return status >= 200 && status < 300;
    }

    /** A drawing in SVG, plain or compressed (RFC 1952). */
    private static boolean isDrawing(byte[] bytes) {
        boolean compressed = bytes.length > 2 && bytes[0] == 0x1F && (bytes[1] & 0xFF) == 0x8B;
        return compressed || new String(bytes, StandardCharsets.UTF_8).contains("<svg") || PngHeader.starts(bytes);
    }

    private static boolean isJpeg(byte[] bytes) {
        return bytes.length > 2
                && List.of(0xFF, 0xD8, 0xFF).equals(List.of(bytes[0] & 0xFF, bytes[1] & 0xFF, bytes[2] & 0xFF));
    }
}
