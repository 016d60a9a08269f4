package org.multitudelibs.tlog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The syntax of receipts (C2SP tlog-proof, "Format"). */
final class ReceiptText {

    static final int MAX_BYTES = 2 << 20;

    private static final String HEADER = "c2sp.org/tlog-proof@v1\n";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";

    private final String text;
    private int position;

    private ReceiptText(String text) {
        this.text = text;
    }

    static String format(Receipt receipt) {
        StringBuilder text = new StringBuilder(HEADER);
        receipt.extra()
                .ifPresent(data ->
                        text.append(EXTRA).append(Base64Text.encode(data)).append('\n'));
        text.append(INDEX).append(receipt.index()).append('\n');
        receipt.proof().hashes().forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(receipt.checkpoint().format()).toString();
    }

    static Receipt parse(byte[] file) {
        if (file.length > MAX_BYTES) {
            throw new MalformedException("receipt is above " + MAX_BYTES + " bytes");
        }
        return new ReceiptText(Utf8.decode(file, "receipt")).receipt();
    }

    private Receipt receipt() {
        if (!(line() + "\n").equals(HEADER)) {
            throw new MalformedException("receipt does not begin with c2sp.org/tlog-proof@v1");
        }
        String line = line();
        Optional<byte[]> extra = Optional.empty();
        if (line.startsWith(EXTRA)) {
            extra = Optional.of(Base64Text.decode(line.substring(EXTRA.length()), "extra data"));
            line = line();
        }
        if (!line.startsWith(INDEX)) {
            throw new MalformedException("receipt has no index");
        }
        long index = Decimal.parse(line.substring(INDEX.length()), "index");
        List<Hash> hashes = hashes();
        SignedNote checkpoint = SignedNote.parse(Utf8.encode(text.substring(position), "checkpoint"));
        return Receipt.of(extra, index, hashes, checkpoint);
    }

    private List<Hash> hashes() {
        List<Hash> hashes = new ArrayList<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            if (hashes.size() == ProofPath.MAX_HASHES) {
                throw new MalformedException("proof has more than " + ProofPath.MAX_HASHES + " hashes");
            }
            hashes.add(Hash.parseBase64(line));
        }
        return hashes;
    }

    private String line() {
        int end = text.indexOf('\n', position);
        if (end < 0) {
            throw new MalformedException("receipt ends too early");
        }
        String line = text.substring(position, end);
        position = end + 1;
        return line;
    }
}
