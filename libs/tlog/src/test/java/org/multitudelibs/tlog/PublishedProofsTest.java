package org.multitudelibs.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The proofs of transparency-dev/merkle, for trees and subtrees: each file says whether it has to be refused. */
class PublishedProofsTest {

    private static final int INCLUSION = 53;
    private static final int CONSISTENCY = 43;
    private static final int SUBTREE_INCLUSION = 114;
    private static final int SUBTREE_CONSISTENCY = 45;

    @Test
    void inclusion_proofs_get_the_published_verdict() {
        Path folder = PublishedVectors.folder("trust-merkle", INCLUSION).resolve("inclusion");
        check(
                folder,
                INCLUSION,
                vector -> new InclusionProof(vector.number("leafIdx"), vector.number("treeSize"), vector.proof())
                        .verify(vector.hash("leafHash"), vector.hash("root")));
    }

    @Test
    void consistency_proofs_get_the_published_verdict() {
        Path folder = PublishedVectors.folder("trust-merkle", CONSISTENCY).resolve("consistency");
        check(
                folder,
                CONSISTENCY,
                vector -> new ConsistencyProof(vector.number("size1"), vector.number("size2"), vector.proof())
                        .verify(vector.hash("root1"), vector.hash("root2")));
    }

    @Test
    void inclusion_proofs_of_subtrees_get_the_published_verdict() {
        Path folder = PublishedVectors.folder("trust-merkle", SUBTREE_INCLUSION).resolve("subtreeinclusion");
        check(
                folder,
                SUBTREE_INCLUSION,
                vector -> vector.subtree()
                        .inclusion(vector.number("leafIdx"), vector.proof())
                        .verify(vector.hash("leafHash"), vector.hash("root")));
    }

    @Test
    void consistency_proofs_of_subtrees_get_the_published_verdict() {
        Path folder =
                PublishedVectors.folder("trust-merkle", SUBTREE_CONSISTENCY).resolve("subtreeconsistency");
        check(
                folder,
                SUBTREE_CONSISTENCY,
                vector -> vector.subtree()
                        .verifyIn(vector.number("size"), vector.proof(), vector.hash("root1"), vector.hash("root2")));
    }

    private static void check(Path folder, int expected, Verification verification) {
        List<Path> files = PublishedVectors.files(folder, ".json");
        assertThat(files).hasSize(expected);
        for (Path file : files) {
            Vector vector = new Vector(PublishedVectors.text(file));
            boolean refused = false;
            try {
                verification.verify(vector);
            } catch (TlogException e) {
                refused = true;
            }
            assertThat(refused).as(file.toString()).isEqualTo(vector.refused());
        }
    }

    private interface Verification {
        void verify(Vector vector);
    }

    private record Vector(String json) {

        Subtree subtree() {
            return new Subtree(number("start"), number("end"));
        }

        long number(String key) {
            return Long.parseUnsignedLong(value(key, "([0-9]+)"));
        }

        Hash hash(String key) {
            return Hash.parseBase64(value(key, "\"([^\"]*)\""));
        }

        boolean refused() {
            return Boolean.parseBoolean(value("wantErr", "(true|false)"));
        }

        List<Hash> proof() {
            List<Hash> hashes = new ArrayList<>();
            Matcher strings = Pattern.compile("\"([^\"]*)\"").matcher(value("proof", "(null|\\[[^]]*])"));
            while (strings.find()) {
                hashes.add(Hash.parseBase64(strings.group(1)));
            }
            return hashes;
        }

        private String value(String key, String pattern) {
            Matcher matcher = Pattern.compile("\"" + key + "\":\\s*" + pattern).matcher(json);
            assertThat(matcher.find()).as(key).isTrue();
            return matcher.group(1);
        }
    }
}
