package org.multitude.opengov.consultation;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.multitudelibs.tlog.Hash;
import org.multitudelibs.tlog.Rfc6962;

/**
 * A vote as it is published: a line of the ballots, and a leaf of the tree of its batch.
 *
 * @param pseudonym whose
 * @param statement number of the statement
 * @param choice what was said
 * @param turn which vote of this voter on this statement, from 1; the last one counts
 * @param salt what makes its leaf impossible to guess before it is published
 */
record Ballot(String pseudonym, int statement, Choice choice, int turn, byte[] salt) {
    /** Head of the file; each line is a batch, a comma and a leaf. */
    static final String HEAD = "batch,pseudonym,statement,vote,turn,salt";

    /** The leaf in words: what the tree is made of, byte for byte. */
    String line() {
        return pseudonym + "," + statement + "," + choice.sign() + "," + turn + ","
                + HexFormat.of().formatHex(salt);
    }

    /** Its hash in the tree. */
    Hash leaf() {
        return Rfc6962.leaf(line().getBytes(StandardCharsets.UTF_8));
    }
}
