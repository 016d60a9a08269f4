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
 */
public record Proof(Optional<String> hash, Seal.State state, String address, String words) {
    public Proof {
        if (hash.isEmpty() != (state == Seal.State.PENDING)) {
            throw new IllegalArgumentException("only an act being recorded has no hash");
        }
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
        return Seal.svg(hash.map(HexFormat.of()::parseHex).orElse(null), state, px);
    }
}
