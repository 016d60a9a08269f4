package org.multitude.opensource;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.multitude.platform.text.Prose;
import org.multitudelibs.publiccode.Description;
import org.multitudelibs.publiccode.Publiccode;
import org.multitudelibs.publiccode.Reading;
import org.multitudelibs.publiccode.Software;

/** A publiccode.yml as it is read: its bytes, and what they say. */
public final class Card {
    /** A longer file is no card. */
    static final int LONGEST = 1_000_000;

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_SUMMARY = 2_000;

    private final byte[] bytes;
    private final Reading reading;

    private Card(byte[] bytes, Reading reading) {
        this.bytes = bytes;
        this.reading = reading;
    }

    public static Card of(byte[] bytes) {
        return new Card(bytes.clone(), Publiccode.read(bytes));
    }

    byte[] bytes() {
        return bytes.clone();
    }

    Reading reading() {
        return reading;
    }

    /** The text; what is not UTF-8 becomes replacement characters, and a finding says so. */
    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Whether it may be published. */
    boolean valid() {
        return reading.isValid() && reading.software().isPresent();
    }

    /** What it describes; only a valid card is asked. */
    Software software() {
        return reading.software().orElseThrow();
    }

    /** Title for the register. */
    String title() {
        String name = cut(Prose.line(software().name()), LONGEST_TITLE);
        return name.isEmpty() ? software().url().toString() : name;
    }

    /** Summary for the register: in French where there is one, else in English, else in the first language. */
    String summary() {
        return summary(software(), "fr");
    }

    static String summary(Software software, String language) {
        Optional<Description> description = software.descriptionFor(language);
        return cut(
                description
                        .flatMap(Description::shortDescription)
                        .or(() -> description.flatMap(Description::longDescription))
                        .map(text -> Prose.of(text).text())
                        .orElse(""),
                LONGEST_SUMMARY);
    }

    static String title(Software software, String language) {
        return software.descriptionFor(language)
                .flatMap(Description::localisedName)
                .map(name -> cut(Prose.line(name), LONGEST_TITLE))
                .filter(name -> !name.isEmpty())
                .orElseGet(() -> cut(Prose.line(software.name()), LONGEST_TITLE));
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1).strip() + "…";
    }
}
