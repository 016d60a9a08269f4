package org.multitude.opendata;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.irix.IRIProvider;
import org.apache.jena.irix.IRIProviderAny;
import org.apache.jena.irix.SystemIRIx;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandler;
import org.multitude.platform.imports.UnreadableSource;

/** Reads RDF of whichever form, triple by triple; nothing that it names is fetched. */
final class DcatSource {
    /** JSON-LD is the one form that is read whole into memory. */
    static final long MOST_JSON = 32_000_000;

    /** Where relative addresses of a file lead: nowhere. */
    static final String NOWHERE = "http://relative.invalid/";

    private static final int HEAD = 1024;

    private DcatSource() {}

    /**
     * Reads one document.
     *
     * @param name what a person calls it: a path, an address
     * @param type its media type, where it is declared
     * @param base what relative addresses lead from
     * @throws UnreadableSource saying what is wrong, and where
     */
    static void read(String name, Optional<String> type, String base, InputStream bytes, StageTriples sink) {
        try {
            BufferedInputStream input = new BufferedInputStream(bytes, 1 << 16);
            Lang form = type.flatMap(DcatSource::ofType).or(() -> ofName(name)).orElse(Lang.TURTLE);
            if (type.flatMap(DcatSource::ofType).isEmpty() && ofName(name).isEmpty()) {
                form = ofContent(input);
            }
            InputStream bounded = form == Lang.JSONLD11 ? new Bounded(input, name) : input;
            Lang chosen = form;
            sink.from(base);
            withAnyAddress(() -> RDFParser.source(bounded)
                    .forceLang(chosen)
                    .base(base)
                    .factory(sink.nodes())
                    .errorHandler(new Strict())
                    .set(LangJSONLD11.JSONLD_OPTIONS, withoutNetwork())
                    .parse(sink));
        } catch (IOException e) {
            throw new UnreadableSource(name + " cannot be read: " + e.getMessage() + ".", e);
        } catch (UnreadableSource | UncheckedIOException e) {
            throw e;
        } catch (RuntimeException e) {
            // Libraries below throw whatever they like at what they cannot read.
            throw unreadable(name, e);
        }
    }

    private static UnreadableSource unreadable(String name, RuntimeException failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableSource said) {
                return said;
            }
        }
        return new UnreadableSource(name + " is no catalogue that can be read: " + failure.getMessage() + ".", failure);
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

    private static Optional<Lang> ofType(String type) {
        String plain = type.replaceFirst(";.*$", "").strip().toLowerCase(Locale.ROOT);
        return switch (plain) {
            case "application/ld+json", "application/json" -> Optional.of(Lang.JSONLD11);
            case "text/plain",
                    "application/octet-stream",
                    "application/xml",
                    "text/xml",
                    "application/gzip",
                    "application/x-gzip" -> Optional.empty();
            default -> Optional.ofNullable(RDFLanguages.contentTypeToLang(plain));
        };
    }

    private static Optional<Lang> ofName(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceFirst("[?#].*$", "").replaceFirst("\\.gz$", "");
        return switch (plain.substring(plain.lastIndexOf('.') + 1)) {
            case "ttl" -> Optional.of(Lang.TURTLE);
            case "nt" -> Optional.of(Lang.NTRIPLES);
            case "jsonld" -> Optional.of(Lang.JSONLD11);
            case "trig" -> Optional.of(Lang.TRIG);
            case "nq" -> Optional.of(Lang.NQUADS);
            default -> Optional.empty();
        };
    }

    private static Lang ofContent(BufferedInputStream input) throws IOException {
        input.mark(HEAD);
        String head = new String(input.readNBytes(HEAD), StandardCharsets.UTF_8)
                .replace("\ufeff", "")
                .stripLeading();
        input.reset();
        if (head.startsWith("{") || head.startsWith("[")) {
            return Lang.JSONLD11;
        }
        boolean xml = head.startsWith("<?xml") || head.startsWith("<rdf:") || head.startsWith("<!");
        return xml ? Lang.RDFXML : Lang.TURTLE;
    }

    /** Refuses more JSON-LD than memory should hold. */
    private static final class Bounded extends FilterInputStream {
        private final String name;
        private long left = MOST_JSON;

        Bounded(InputStream input, String name) {
            super(input);
            this.name = name;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw new UnreadableSource(name + " is JSON-LD of more than " + MOST_JSON / 1_000_000
                        + " MB, which can only be read whole into memory: convert it to N-Triples or Turtle first, which"
                        + " are read line by line whatever their size.");
            }
        }
    }

    /** Doubtful addresses, languages and dates are judged one by one later; a broken file is not read in part. */
    private static final class Strict implements ErrorHandler {
        private static final Pattern ADDRESS = Pattern.compile("^<[^>]*>|IRI|[Ll]ang");

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
