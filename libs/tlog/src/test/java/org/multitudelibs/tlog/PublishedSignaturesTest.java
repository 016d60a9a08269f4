package org.multitudelibs.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The Ed25519 signatures of Project Wycheproof, many of them forged or malformed. */
class PublishedSignaturesTest {

    private static final int SIGNATURES = 151;
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

    private static boolean verifies(Map<String, String> vector) {
        return new Ed25519VerifierKey("k", bytes(vector, "pk")).verifies(bytes(vector, "msg"), bytes(vector, "sig"));
    }

    private static byte[] bytes(Map<String, String> vector, String key) {
        return HexFormat.of().parseHex(vector.getOrDefault(key, ""));
    }
}
