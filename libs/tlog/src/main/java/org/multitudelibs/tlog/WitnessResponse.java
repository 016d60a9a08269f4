package org.multitudelibs.tlog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What the HTTP response of a witness means (C2SP tlog-witness, "add-checkpoint"). */
final class WitnessResponse {

    private static final String SIZE = "text/x.tlog.size";
    private static final int MAX_REASON = 200;

    private final List<CosignatureVerifierKey> keys;

    WitnessResponse(List<CosignatureVerifierKey> keys) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("a witness has at least one key");
        }
        this.keys = keys;
    }

    WitnessAnswer read(WitnessTransport.Answer response, SignedNote checkpoint) {
        byte[] body = response.body();
        try {
            return switch (response.status()) {
                case 200 -> new WitnessAnswer.Cosigned(cosignatures(body, checkpoint));
                case 400 -> new WitnessAnswer.Malformed(reason(body));
                case 403 -> new WitnessAnswer.NotSigned(reason(body));
                case 404 -> new WitnessAnswer.UnknownLog(reason(body));
                case 409 -> new WitnessAnswer.Conflict(size(response));
                case 422 -> new WitnessAnswer.Inconsistent(reason(body));
                default -> new WitnessAnswer.Failed("status " + response.status() + " " + reason(body));
            };
        } catch (MalformedException | NoteRejectedException e) {
            return new WitnessAnswer.Failed("status " + response.status() + ", but " + e.getMessage());
        }
    }

    private List<NoteSignature> cosignatures(byte[] body, SignedNote checkpoint) {
        byte[] note = (checkpoint.text() + "\n" + Utf8.decode(body, "answer")).getBytes(StandardCharsets.UTF_8);
        SignedNote answered = SignedNote.parse(note);
        if (!answered.text().equals(checkpoint.text())) {
            throw new MalformedException("the answer has an empty line");
        }
        answered.verify(keys);
        List<NoteSignature> known = new ArrayList<>();
        for (NoteSignature signature : answered.signatures()) {
            if (keys.stream().anyMatch(signature::names)) {
                known.add(signature);
            }
        }
        return known;
    }

    private static long size(WitnessTransport.Answer response) {
        if (!response.contentType().orElse("").equals(SIZE)) {
            throw new MalformedException("not with " + SIZE);
        }
        String body = Utf8.decode(response.body(), "answer");
        if (!body.endsWith("\n")) {
            throw new MalformedException("the size has no newline");
        }
        return Decimal.parse(body.substring(0, body.length() - 1), "size");
    }

    /** The words of the witness, short and in one line, since they are shown to people and written to logs. */
    private static String reason(byte[] body) {
        String words = new String(body, StandardCharsets.UTF_8)
                .replaceAll("\\p{C}+", " ")
                .strip();
        return words.length() > MAX_REASON ? words.substring(0, MAX_REASON) + "…" : words;
    }
}
