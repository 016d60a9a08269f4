package org.multitude.opensource;

import java.util.Optional;
import org.multitudelibs.publiccode.Finding;
import org.multitudelibs.publiccode.Publiccode;
import org.multitudelibs.publiccode.PubliccodeDocument;
import org.multitudelibs.publiccode.Reading;

/**
 * A card with every sure mend made: what a finding knows to write is written in its place, comments and order stay, and
 * nothing is taken away, which is for its author to do.
 *
 * @param card the mended card
 * @param mends how many were made
 */
record Mended(Card card, int mends) {
    /** A mend may show what was hidden before it: a key with the right name has a value to look at. */
    private static final int ROUNDS = 3;

    /** In bytes read: each mend reads the file again, and a long one is mended in several goes. */
    private static final int EFFORT = 10_000_000;

    static Mended of(Card card) {
        Optional<PubliccodeDocument> opened = PubliccodeDocument.of(card.bytes());
        if (opened.isEmpty()) {
            return new Mended(card, 0);
        }
        PubliccodeDocument document = opened.get();
        int left = Math.max(1, EFFORT / Math.max(1, card.bytes().length));
        int mends = 0;
        Reading reading = card.reading();
        for (int round = 0; round < ROUNDS && left > 0; round++) {
            int before = mends;
            for (Finding finding : reading.findings()) {
                if (finding.suggestion().isPresent() && left > 0) {
                    left--;
                    Optional<PubliccodeDocument> next = document.mend(finding);
                    if (next.isPresent() && !next.get().equals(document)) {
                        document = next.get();
                        mends++;
                    }
                }
            }
            if (mends == before) {
                break;
            }
            reading = Publiccode.read(document.bytes());
        }
        return new Mended(mends == 0 ? card : Card.of(document.bytes()), mends);
    }
}
