package org.multitude.opensource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
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
        if (file != null && !file.isEmpty()) {
            return uploaded(form, file);
        }
        if (!form.value("address").isBlank()) {
            return fetched(form);
        }
        if (!form.value("text").isBlank()) {
            byte[] typed = form.value("text").replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
            if (typed.length > Card.LONGEST) {
                form.wrong("text", "opensource.card-too-long", Card.LONGEST / 1000);
                return Optional.empty();
            }
            return Optional.of(typed);
        }
        form.wrong("file", "opensource.no-card");
        return Optional.empty();
    }

    /** Where a card came from, when it was read from its address. */
    static Optional<URI> address(Form form, @Nullable MultipartFile file) {
        return file != null && !file.isEmpty() ? Optional.empty() : form.optionalAddress("address");
    }

    private static Optional<byte[]> uploaded(Form form, MultipartFile file) {
        try (InputStream input = file.getInputStream()) {
            byte[] read = input.readNBytes(Card.LONGEST + 1);
            if (read.length > Card.LONGEST) {
                form.wrong("file", "opensource.card-too-long", Card.LONGEST / 1000);
                return Optional.empty();
            }
            return Optional.of(read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<byte[]> fetched(Form form) {
        try {
            return form.optionalAddress("address").map(address -> outbound.bytes(address, LIMITS));
        } catch (OutboundRefusal refused) {
            form.wrong("address", refused.key(), refused.arguments());
            return Optional.empty();
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

    /** The same form with the text of the card in place of the file or address, so that it can be corrected there. */
    static Form withText(Form form, Card card) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        form.names().forEach(name -> values.put(name, form.values(name)));
        values.put("text", List.of(card.text().replaceAll("\\r\\n?", "\n").replaceAll("[\\p{Cc}&&[^\\n\\t]]", "")));
        values.remove("address");
        values.remove("file");
        return new Form(values);
    }
}
