package org.multitudelibs.publiccode.codemeta;

import java.util.Optional;
import org.multitudelibs.publiccode.LanguageTags;
import org.multitudelibs.publiccode.Software;

/**
 * Carries a description from publiccode.yml to CodeMeta and back, after the crosswalk that CodeMeta publishes. Nothing
 * is fetched, and whatever the bytes are, an answer comes back: what is wrong in them is a {@link Note}.
 *
 * <p>Example: a software named Lanterne at {@code https://git.example.org/lanterne.git}, in stage beta, under
 * {@code EUPL-1.2}, with a logo, becomes
 *
 * <pre>{@code
 * {
 *   "@context": "https://w3id.org/codemeta/3.1",
 *   "@type": "SoftwareSourceCode",
 *   "name": "Lanterne",
 *   "codeRepository": "https://git.example.org/lanterne.git",
 *   "developmentStatus": {"@value": "beta"},
 *   "license": "https://spdx.org/licenses/EUPL-1.2"
 * }
 * }</pre>
 *
 * and a note says that the logo was left out. Read back, it is the same description without its logo.
 *
 * <p>Source: CodeMeta 3.1, its {@code codemeta.jsonld} and the column "publiccode" of its {@code crosswalk.csv};
 * JSON-LD 1.1 (W3C, 2020).
 */
public final class CodeMeta {
    /** The address of the context of CodeMeta 3.1. */
    public static final String CONTEXT = "https://w3id.org/codemeta/3.1";

    /** The language subtag for texts of which nobody says the language (BCP 47). */
    static final String UNDETERMINED = "und";

    private CodeMeta() {}

    /** The description as CodeMeta 3.1 in JSON-LD, indented by two spaces. */
    public static Written write(Software software) {
        return SoftwareWriter.write(software);
    }

    /** Reads a codemeta.json; a text without a language is kept under {@code und}, "undetermined". */
    public static Imported read(byte[] file) {
        return read(file, UNDETERMINED);
    }

    /**
     * Reads a codemeta.json of any version, term by term as CodeMeta 3.1 names them.
     *
     * @param language the language of texts that carry none, a tag of BCP 47
     * @throws IllegalArgumentException when {@code language} is not a language tag
     */
    public static Imported read(byte[] file, String language) {
        if (!LanguageTags.isValid(language)) {
            throw new IllegalArgumentException("not a language tag of BCP 47: " + language);
        }
        Notes notes = new Notes();
        Optional<Software> software =
                JsonFile.parse(file, notes).flatMap(json -> SoftwareImport.read(json, language, notes));
        return new Imported(software, notes.all());
    }
}
