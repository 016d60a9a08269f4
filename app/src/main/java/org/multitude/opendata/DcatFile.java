package org.multitude.opendata;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.jena.irix.IRIProvider;
import org.apache.jena.irix.IRIProviderAny;
import org.apache.jena.irix.SystemIRIx;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.shared.JenaException;
import org.multitude.platform.imports.UnreadableSource;

/** Reads a catalogue from a file, of whichever form; nothing that the file names is fetched. */
final class DcatFile {
    private static final long MOST_BYTES = 256_000_000;
    private static final int HEAD = 1024;

    /** Where relative addresses of a catalogue lead: nowhere. */
    static final String NOWHERE = "http://relative.invalid/";

    private DcatFile() {}

    /**
     * Reads it whole.
     *
     * @throws UnreadableSource saying what is wrong, and where
     */
    static Model read(Path file) {
        Model model = ModelFactory.createDefaultModel();
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new UnreadableSource(file + " is larger than " + MOST_BYTES / 1_000_000
                        + " MB: split the catalogue, and import its parts one after the other.");
            }
            try (InputStream input = Files.newInputStream(file)) {
                Lang form = form(file);
                withAnyAddress(() -> RDFParser.source(input)
                        .forceLang(form)
                        .base(NOWHERE)
                        .errorHandler(new Strict())
                        .set(LangJSONLD11.JSONLD_OPTIONS, withoutNetwork())
                        .parse(model));
            }
        } catch (IOException e) {
            throw new UnreadableSource(file + " cannot be read: " + e.getMessage() + ".", e);
        } catch (JenaException e) {
            throw new UnreadableSource(file + " is no catalogue that can be read: " + e.getMessage() + ".", e);
        }
        return model;
    }

    /**
     * Jena refuses a whole RDF/XML file for one bad address, and real catalogues hold such; each address is judged with
     * its dataset instead. How strict Jena is can only be said for the whole process, so it is said for this reading alone.
     */
    private static synchronized void withAnyAddress(Runnable reading) {
        IRIProvider strict = SystemIRIx.getProvider();
        SystemIRIx.setProvider(new IRIProviderAny());
        try {
            reading.run();
        } finally {
            SystemIRIx.setProvider(strict);
        }
    }

    private static JsonLdOptions withoutNetwork() {
        return new JsonLdOptions((address, options) -> {
            throw new JsonLdError(
                    JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED,
                    "it needs " + address + ", which is not fetched: write the context into the file");
        });
    }

    private static Lang form(Path file) throws IOException {
        String name = file.toString().toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return switch (ending) {
            case "ttl" -> Lang.TURTLE;
            case "nt" -> Lang.NTRIPLES;
            case "jsonld" -> Lang.JSONLD11;
            case "trig" -> Lang.TRIG;
            default -> ofContent(file);
        };
    }

    private static Lang ofContent(Path file) throws IOException {
        String head;
        try (InputStream input = Files.newInputStream(file)) {
            head = new String(input.readNBytes(HEAD), StandardCharsets.UTF_8)
                    .replace("\ufeff", "")
                    .stripLeading();
        }
        if (head.startsWith("{") || head.startsWith("[")) {
            return Lang.JSONLD11;
        }
        boolean xml = head.startsWith("<?xml") || head.startsWith("<rdf:") || head.startsWith("<!");
        return xml ? Lang.RDFXML : Lang.TURTLE;
    }

    /** Doubtful addresses and dates are judged one by one later; a broken file is not read in part. */
    private static final class Strict implements ErrorHandler {
        private static final Pattern ADDRESS = Pattern.compile("^<[^>]*>|IRI");

        @Override
        public void warning(String message, long line, long column) {
            // Each dataset is checked by itself.
        }

        @Override
        public void error(String message, long line, long column) {
            if (!ADDRESS.matcher(message).find()) {
                fatal(message, line, column);
            }
        }

        @Override
        public void fatal(String message, long line, long column) {
            throw new RiotException("line " + line + ", column " + column + ": " + message);
        }
    }
}
