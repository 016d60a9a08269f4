package org.multitudelibs.tlog;

import java.util.Optional;

/** The syntax of receipts (C2SP tlog-proof, "Format"). */
final class ReceiptText {

    static final int MAX_BYTES = 2 << 20;

    private static final String HEADER = "c2sp.org/tlog-proof@v1\n";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";

    private ReceiptText() {}

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
        Lines lines = new Lines(file, "receipt");
        if (!(lines.next() + "\n").equals(HEADER)) {
            throw new MalformedException("receipt does not begin with c2sp.org/tlog-proof@v1");
        }
        String line = lines.next();
        Optional<byte[]> extra = Optional.empty();
        if (line.startsWith(EXTRA)) {
            extra = Optional.of(Base64Text.decode(line.substring(EXTRA.length()), "extra data"));
            line = lines.next();
        }
        if (!line.startsWith(INDEX)) {
            throw new MalformedException("receipt has no index");
        }
        long index = Decimal.parse(line.substring(INDEX.length()), "index");
        return Receipt.of(extra, index, lines.hashes(ProofPath.MAX_HASHES), lines.note());
    }
}
