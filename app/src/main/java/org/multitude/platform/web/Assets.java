package org.multitude.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.multitude.platform.text.Sha256;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Addresses of static files that say their content, so that an upgrade never shows an old one. */
@Component
final class Assets {
    private static final String FOLDER = "static/";
    private static final int DIGITS = 12;

    private final Map<String, String> versions = new ConcurrentHashMap<>();

    /** Address of a file, which changes when the file does. */
    String address(String name) {
        return "/assets/" + name + "?v=" + version(name);
    }

    /** Whether this is the version of a file that is served now. */
    boolean current(String name, @Nullable String version) {
        return version != null && new ClassPathResource(FOLDER + name).isReadable() && version.equals(version(name));
    }

    private String version(String name) {
        return versions.computeIfAbsent(name, Assets::hash);
    }

    private static String hash(String name) {
        try (InputStream content = new ClassPathResource(FOLDER + name).getInputStream()) {
            return HexFormat.of().formatHex(Sha256.of(content.readAllBytes())).substring(0, DIGITS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
