package org.multitude.opensource;

/**
 * What was found in a card, in numbers.
 *
 * @param errors what keeps it from being published today
 * @param warnings what is better written otherwise
 * @param mends sure mends of them
 */
record Diagnosis(int errors, int warnings, int mends) {
    static Diagnosis of(Card card) {
        return new Diagnosis(
                card.reading().errors().size(),
                card.reading().warnings().size(),
                Mended.of(card).mends());
    }
}
