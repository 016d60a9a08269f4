package org.multitude.opensource;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Rendered;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** What may be done with a card before it is published: check it, make its sure mends, take it away as a file. */
@Component
class Draft {
    private static final String DO = "do";

    private final CardInput cards;

    Draft(CardInput cards) {
        this.cards = cards;
    }

    /** The page with the form, shown again. */
    interface Again {
        Rendered show(HttpStatus status, Form form, Optional<Checked> checked);
    }

    /** Whether the button that was pressed publishes nothing. */
    static boolean asked(Form form) {
        return switch (form.value(DO)) {
            case "check", "mend", "download" -> true;
            default -> false;
        };
    }

    /** Does what the button says; where no card was given, the form says so. */
    Object answer(Form form, @Nullable MultipartFile file, Page page, Again again) {
        Optional<Card> read = cards.read(form, file);
        if (read.isEmpty()) {
            return again.show(HttpStatus.UNPROCESSABLE_CONTENT, form, Optional.empty());
        }
        Card card = read.get();
        return switch (form.value(DO)) {
            case "download" -> download(card);
            case "mend" -> {
                Mended mended = Mended.of(card);
                yield again.show(
                        HttpStatus.OK,
                        CardInput.withText(form, file, mended.card()),
                        Optional.of(Checked.mended(card, mended, page.words())));
            }
            default ->
                again.show(
                        HttpStatus.OK,
                        CardInput.withText(form, file, card),
                        Optional.of(Checked.of(card, page.words())));
        };
    }

    /** The card as a file. */
    static ResponseEntity<byte[]> download(Card card) {
        return ResponseEntity.ok()
                .contentType(SoftwareController.YAML)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("publiccode.yml")
                                .build()
                                .toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(card.bytes());
    }

    /** The form again, with the text of the card to be corrected and the number of its errors. */
    static Form toCorrect(Form form, @Nullable MultipartFile file, Optional<Card> card) {
        if (card.isEmpty()) {
            return form;
        }
        Form again = CardInput.withText(form, file, card.get());
        form.wrongFields()
                .forEach(name -> form.problem(name)
                        .ifPresent(problem -> again.wrong(
                                name, problem.key(), problem.arguments().toArray())));
        if (!card.get().valid()) {
            again.wrong(
                    "text",
                    "opensource.card-errors",
                    card.get().reading().errors().size());
        }
        return again;
    }
}
