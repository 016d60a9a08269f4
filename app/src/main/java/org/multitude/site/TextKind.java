package org.multitude.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.multitude.platform.text.Lang;

/** The texts that a public site owes its readers. */
public enum TextKind {
    /** Who publishes the site, and who hosts it. */
    LEGAL("legal"),
    /** What is done with personal data. */
    PRIVACY("privacy"),
    /** How far everybody can use it. */
    ACCESSIBILITY("accessibility");

    private final String code;

    TextKind(String code) {
        this.code = code;
    }

    /** Its code in acts, in addresses and, behind {@code site.text.}, in the bundles. */
    public String code() {
        return code;
    }

    /** Address of the page that shows it. */
    public String address() {
        return "/" + code;
    }

    /** Address of the page where it is written. */
    public String editing() {
        return "/admin/texts/" + code;
    }

    /** The text with this code. */
    public static Optional<TextKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    /** What to start from: what is true of every installation, and in brackets what only its operator knows. */
    String start(Lang lang) {
        String name = "/site/" + code + "_" + lang.code() + ".md";
        try (InputStream stream = Objects.requireNonNull(TextKind.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
