package org.multitudelibs.publiccode;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads and diagnoses publiccode.yml files after the standard 0.7.0, without any network access. Whatever the bytes
 * are, a reading comes back: bad content is a finding, never an exception.
 */
public final class Publiccode {

    /** The version of the standard that is followed. */
    public static final String VERSION = "0.7.0";

    /** A larger file, in bytes, is not read. */
    public static final int MAXIMUM_SIZE = 5_000_000;

    private final Surroundings surroundings;

    private Publiccode(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** A reader that knows more than the file alone, such as the other files of the repository. */
    public static Publiccode in(Surroundings surroundings) {
        return new Publiccode(surroundings);
    }

    public static Reading read(byte[] file) {
        return in(Surroundings.none()).diagnose(file);
    }

    /**
     * Where the file lies that describes a repository, on the branch that its forge shows first: {@code
     * https://raw.githubusercontent.com/OWNER/NAME/HEAD/publiccode.yml} for {@code https://github.com/OWNER/NAME}. Empty
     * when the address is not one of a repository on a forge that is known.
     */
    public static Optional<URI> inRepository(URI repository) {
        return new RepositoryAddress(repository).files().map(folder -> folder.resolve("publiccode.yml"));
    }

    /** Reads the stream up to {@link #MAXIMUM_SIZE}; the caller closes it. */
    public static Reading read(InputStream file) throws IOException {
        return in(Surroundings.none()).diagnose(file);
    }

    /**
     * Writes a description as a new file, in the order of the standard and without comments; reading it gives the same
     * description again. To change a file that exists, see {@link PubliccodeDocument}.
     */
    public static String write(Software software) {
        return YamlWriter.write(SoftwareAsMap.of(software));
    }

    /** As {@link #read(InputStream)}, in these surroundings. */
    public Reading diagnose(InputStream file) throws IOException {
        return diagnose(file.readNBytes(MAXIMUM_SIZE + 1));
    }

    /** As {@link #read(byte[])}, in these surroundings. */
    public Reading diagnose(byte[] file) {
        Findings findings = new Findings();
        Optional<Node> root = new YamlFile(findings).read(file);
        if (root.isEmpty() && !findings.isEmpty()) {
            return new Reading(Optional.empty(), findings.inFileOrder());
        }
        Optional<Software> software = new RootReader(surroundings, findings).read(root);
        return new Reading(software, findings.inFileOrder());
    }
}
