package org.multitude.opensource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.multitude.platform.files.FileStore;
import org.multitude.platform.files.StoredFile;
import org.multitude.platform.outbound.Limits;
import org.multitude.platform.outbound.OutboundClient;
import org.multitude.platform.outbound.OutboundRefusal;
import org.multitude.platform.web.Form;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes a card from a form: an uploaded file, else what lies at an address, else the text as it was typed. */
@Component
class CardInput {
    /** Address that the text was read at before. */
    private static final String FROM = "from";

    /** Repository that the card named there. */
    private static final String OF = "of";

    /** How the lines of the text end. */
    private static final String ENDS = "ends";

    private static final String CRLF = "crlf";
    private static final Limits LIMITS = new Limits(Card.LONGEST, Duration.ofSeconds(20));

    private final OutboundClient outbound;
    private final FileStore files;

    CardInput(OutboundClient outbound, FileStore files) {
        this.outbound = outbound;
        this.files = files;
    }

    /** The card; empty when there is none, and then the form says why. */
    Optional<Card> read(Form form, @Nullable MultipartFile file) {
        return bytes(form, file).map(Card::of);
    }

    private Optional<byte[]> bytes(Form form, @Nullable MultipartFile file) {
        if (file != null && isGiven(file)) {
            return uploaded(form, file);
        }
        if (!form.value("address").isBlank()) {
            return fetched(form);
        }
        if (!form.value("text").isBlank()) {
            String lines = form.value("text").replace("\r\n", "\n");
            byte[] typed = (CRLF.equals(form.value(ENDS)) ? lines.replace("\n", "\r\n") : lines)
                    .getBytes(StandardCharsets.UTF_8);
            if (typed.length > Card.LONGEST) {
                form.wrong("text", "opensource.card-too-long", Card.LONGEST / 1000);
                return Optional.empty();
            }
            return Optional.of(typed);
        }
        form.wrong("file", "opensource.no-card");
        return Optional.empty();
    }

    /**
     * Where a card came from, when it was read from its address, now or when it was checked before; what was edited since
     * counts as long as it names the same repository.
     */
    static Optional<URI> address(Form form, @Nullable MultipartFile file, Card card) {
        if (isGiven(file)) {
            return Optional.empty();
        }
        if (!form.value("address").isBlank()) {
            return form.optionalAddress("address");
        }
        String before = form.value(OF);
        return before.isEmpty() || before.equals(repository(card)) ? form.optionalAddress(FROM) : Optional.empty();
    }

    private static boolean isGiven(@Nullable MultipartFile file) {
        return file != null && !file.isEmpty();
    }

    /** As it is compared; empty when the card names none that can be read. */
    private static String repository(Card card) {
        return card.reading()
                .software()
                .flatMap(said -> RepositoryAddress.of(said.url().toString()))
                .map(RepositoryAddress::key)
                .orElse("");
    }

    private static Optional<byte[]> uploaded(Form form, MultipartFile file) {
        try (InputStream input = file.getInputStream()) {
            byte[] read = input.readNBytes(Card.LONGEST + 1);
            if (read.length > Card.LONGEST) {
                form.wrong("file", "opensource.card-too-long", Card.LONGEST / 1000);
                return Optional.empty();
            }
            return text(form, "file", read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<byte[]> fetched(Form form) {
        try {
            return form.optionalAddress("address")
                    .map(address -> outbound.bytes(address, LIMITS))
                    .flatMap(read -> text(form, "address", read));
        } catch (OutboundRefusal refused) {
            form.wrong("address", refused.key(), refused.arguments());
            return Optional.empty();
        }
    }

    /** An image or the like would only fill the page with what nobody can read. */
    private static Optional<byte[]> text(Form form, String field, byte[] read) {
        if (isText(read)) {
            return Optional.of(read);
        }
        form.wrong(field, "opensource.not-text");
        return Optional.empty();
    }

    private static boolean isText(byte[] read) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(read))
                    .chars()
                    .noneMatch(character -> character == 0);
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Keeps the bytes of a card. */
    StoredFile keep(Card card) {
        try {
            return files.keep(new ByteArrayInputStream(card.bytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A kept card, or empty when its file is gone. */
    Optional<Card> kept(KeptCard card) {
        try (InputStream input = files.open(card.sha256())) {
            return Optional.of(Card.of(input.readNBytes(Card.LONGEST + 1)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * The same form with the text of the card in place of the file or address, so that it can be corrected there. It
     * remembers the address and the line ends, which a browser does not.
     */
    static Form withText(Form form, @Nullable MultipartFile file, Card card) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        form.names().forEach(name -> values.put(name, form.values(name)));
        text(card).forEach((name, value) -> values.put(name, List.of(value)));
        if (isGiven(file)) {
            values.remove(FROM);
            values.remove(OF);
        } else if (!form.value("address").isBlank()) {
            values.put(FROM, List.of(form.value("address").strip()));
            values.put(OF, List.of(repository(card)));
        }
        values.remove("address");
        values.remove("file");
        return new Form(values);
    }

    /** The fields that hold the text of a card. */
    static Map<String, String> text(Card card) {
        String lines = card.text().replace("\r\n", "\n");
        boolean crlf = !lines.contains("\r")
                && !lines.equals(card.text())
                && lines.replace("\n", "\r\n").equals(card.text());
        return Map.of("text", lines.replace("\r", "\n").replaceAll("[\\p{Cc}&&[^\\n\\t]]", ""), ENDS, crlf ? CRLF : "");
    }
}
