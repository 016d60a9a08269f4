package org.multitudelibs.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Ed25519 signatures, many of them forged or malformed: of Project Wycheproof, and edge cases of C2SP CCTV. */
class PublishedSignaturesTest {

    private static final int SIGNATURES = 151;
    private static final int EDGE_CASES = 914;
    private static final Pattern EDGE = Pattern.compile(
            "\"key\"\\s*:\\s*\"([^\"]*)\",\\s*\"sig\"\\s*:\\s*\"([^\"]*)\",\\s*\"msg\"\\s*:\\s*\"([^\"]*)\"");
    private static final Pattern FIELD = Pattern.compile("\"(pk|msg|sig|result)\"\\s*:\\s*\"([^\"]*)\"");

    @Test
    void ed25519_signatures_get_the_published_verdict() {
        Path folder = PublishedVectors.folder("trust-signatures", SIGNATURES);
        Matcher fields = FIELD.matcher(PublishedVectors.text(folder.resolve("testvectors_v1/ed25519_test.json")));
        Map<String, String> vector = new HashMap<>();
        int count = 0;
        while (fields.find()) {
            vector.put(fields.group(1), fields.group(2));
            if (fields.group(1).equals("result")) {
                count++;
                assertThat(verifies(vector)).as(vector.toString()).isEqualTo("valid".equals(vector.get("result")));
            }
        }
        assertThat(count).isEqualTo(SIGNATURES);
    }

    /** Verifiers differ on these, so that there is no verdict: only that each gets one, and always the same. */
    @Test
    void edge_cases_of_ed25519_are_true_or_false_or_no_key() {
        Path folder = PublishedVectors.folder("trust-signatures", EDGE_CASES);
        Matcher fields = EDGE.matcher(PublishedVectors.text(folder.resolve("ed25519/ed25519vectors.json")));
        int count = 0;
        while (fields.find()) {
            count++;
            assertThat(verdict(fields)).as(fields.group()).isEqualTo(verdict(fields));
        }
        assertThat(count).isEqualTo(EDGE_CASES);
    }

    private static String verdict(Matcher fields) {
        byte[] message = fields.group(3).getBytes(StandardCharsets.UTF_8);
        try {
            Ed25519VerifierKey key = new Ed25519VerifierKey("k", HexFormat.of().parseHex(fields.group(1)));
            return Boolean.toString(key.verifies(message, HexFormat.of().parseHex(fields.group(2))));
        } catch (MalformedException e) {
            return e.getMessage();
        }
    }

    private static boolean verifies(Map<String, String> vector) {
        return new Ed25519VerifierKey("k", bytes(vector, "pk")).verifies(bytes(vector, "msg"), bytes(vector, "sig"));
    }

    private static byte[] bytes(Map<String, String> vector, String key) {
        return HexFormat.of().parseHex(vector.getOrDefault(key, ""));
    }
}
