package org.multitude.opensource;

import java.util.Optional;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Form;

/**
 * A card that is not published yet, read for whoever writes it.
 *
 * @param card line by line, with what was found
 * @param valid whether it may be published
 * @param mends how many mends are known for it
 * @param changed what the mends just made changed
 */
public record Checked(CardView card, boolean valid, int mends, Optional<CardDiff> changed) {
    static Checked of(Card card, Words words) {
        return new Checked(
                CardView.of(card, words), card.valid(), Mended.of(card).mends(), Optional.empty());
    }

    /** How many things are left to correct in a form: each error of the card is one, and not their field. */
    public static int left(Form form, Optional<Checked> checked) {
        int wrong = form.wrongFields().size();
        return checked.filter(read -> !read.valid)
                .map(read -> wrong - 1 + Math.max(1, read.card.errors()))
                .orElse(wrong);
    }

    /** The card after its mends. */
    static Checked mended(Card before, Mended after, Words words) {
        Checked checked = of(after.card(), words);
        return new Checked(
                checked.card,
                checked.valid,
                checked.mends,
                Optional.of(CardDiff.of(before.text(), after.card().text())));
    }
}
