package org.multitude.platform.web;

import java.util.HexFormat;
import java.util.Optional;

/**
 * A seal and the page that proves it.
 *
 * @param hash hash of the log entry in hexadecimal; empty while it is being recorded
 * @param state how far the act has come
 * @param address path of its proof, or empty when there is nothing to open
 * @param words visible words beside the seal, such as {@code acte 412 883}, or empty
 * @param matching whether what is kept of the act is what was recorded; where it is not, a warning stands in its place
 */
public record Proof(Optional<String> hash, Seal.State state, String address, String words, boolean matching) {
    public Proof {
        if (hash.isEmpty() != (state == Seal.State.PENDING)) {
            throw new IllegalArgumentException("only an act being recorded has no hash");
        }
    }

    /** The seal of an act that matches. */
    public Proof(Optional<String> hash, Seal.State state, String address, String words) {
        this(hash, state, address, words, true);
    }

    /** An act of which something else is kept than what was recorded. */
    public static Proof mismatch(String address) {
        return new Proof(Optional.empty(), Seal.State.PENDING, address, "", false);
    }

    /** An act covered by a checkpoint. */
    public static Proof recorded(String hash, String address, String words) {
        return new Proof(Optional.of(hash), Seal.State.RECORDED, address, words);
    }

    /** An act that the next checkpoint will cover. */
    public static Proof pending(String address, String words) {
        return new Proof(Optional.empty(), Seal.State.PENDING, address, words);
    }

    /** The seal, {@code px} pixels wide. */
    public String svg(int px) {
        if (!matching) {
            return Icon.WARNING.svg(px);
        }
        return Seal.svg(hash.map(HexFormat.of()::parseHex).orElse(null), state, px);
    }
}
