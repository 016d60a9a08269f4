package org.multitudelibs.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {

    private static final Instant TIME = Instant.ofEpochSecond(1_700_000_000);
    private static final Ed25519SignerKey LOG = new Ed25519SignerKey("example.org/log", seed(1));
    private static final MlDsa44SignerKey LOG_TOO = new MlDsa44SignerKey("example.org/log", seed(2));
    private static final CosignatureSignerKey X1 = new Ed25519CosignatureSignerKey("example.com/x1", seed(3));
    private static final CosignatureSignerKey X2 = new MlDsa44SignerKey("example.com/x2", seed(4));
    private static final CosignatureSignerKey X3 = new Ed25519CosignatureSignerKey("example.com/x3", seed(5));
    private static final CosignatureSignerKey Y1 = new Ed25519CosignatureSignerKey("example.net/y1", seed(6));
    private static final Checkpoint CHECKPOINT = new Checkpoint("example.org/log", 0, Rfc6962.emptyRoot());

    private static final String KEYS = "log " + vkey(LOG) + " https://example.org/log/\n"
            + "log " + vkey(LOG_TOO) + "\n"
            + "witness X1 " + vkey(X1) + " https://example.com/x1\n"
            + "witness X2 " + vkey(X2) + "\n"
            + "witness X3 " + vkey(X3) + "\n"
            + "witness Y1 " + vkey(Y1) + "\n";
    private static final String TWO_LEVELS = KEYS
            + "group X-witnesses 2 X1 X2 X3\ngroup Y-witnesses any Y1\ngroup X-and-Y all X-witnesses Y-witnesses\n";

    @Test
    void a_policy_of_two_levels_is_satisfied_by_enough_witnesses() {
        PolicyResult result = evaluate(TWO_LEVELS + "quorum X-and-Y\n", signed(X1, X3, Y1));
        assertThat(result.satisfied()).isTrue();
        assertThat(result.require()).isEqualTo(CHECKPOINT);
        assertThat(result.logKeys()).containsExactly(LOG.verifierKey());
        assertThat(result.witnessed())
                .extracting(witnessed -> witnessed.witness().name())
                .containsExactly("X1", "X3", "Y1");
        assertThat(result.witnessed()).extracting(PolicyResult.Witnessed::time).containsOnly(TIME);
    }

    @Test
    void what_is_missing_is_said_for_every_group() {
        PolicyResult result = evaluate(TWO_LEVELS + "quorum X-and-Y\n", signed(X2));
        assertThat(result.missing())
                .containsExactly(
                        new PolicyResult.Cosignatures("X-and-Y", 2, 0, List.of("X-witnesses", "Y-witnesses")),
                        new PolicyResult.Cosignatures("X-witnesses", 2, 1, List.of("X1", "X3")),
                        new PolicyResult.Cosignatures("Y-witnesses", 1, 0, List.of("Y1")));
        assertThatExceptionOfType(NoteRejectedException.class)
                .isThrownBy(result::require)
                .withMessage("the policy is not satisfied: "
                        + "X-and-Y has 0 of 2 cosignatures; missing: X-witnesses, Y-witnesses; "
                        + "X-witnesses has 1 of 2 cosignatures; missing: X1, X3; "
                        + "Y-witnesses has 0 of 1 cosignatures; missing: Y1");
    }

    @Test
    void a_quorum_may_be_one_witness_or_none() {
        assertThat(evaluate(KEYS + "quorum X2\n", signed(X2)).satisfied()).isTrue();
        assertThat(evaluate(KEYS + "quorum X2\n", signed(X1)).missing())
                .containsExactly(new PolicyResult.Cosignatures("X2", 1, 0, List.of("X2")));
        assertThat(evaluate(KEYS + "quorum none\n", signed()).satisfied()).isTrue();
        assertThat(evaluate(KEYS + "quorum none\n", signed(X1)).witnessed()).hasSize(1);
    }

    @Test
    void the_log_has_to_have_signed_under_its_own_name() {
        SignedNote other = new Checkpoint("example.org/other", 0, Rfc6962.emptyRoot()).sign(List.of(LOG));
        assertThat(evaluate(KEYS + "quorum none\n", other).missing())
                .containsExactly(new PolicyResult.LogSignature("example.org/other"));
        SignedNote witnessesOnly = CHECKPOINT.sign(List.of(X1, X2));
        PolicyResult result = evaluate(KEYS + "quorum X1\n", witnessesOnly);
        assertThat(result.missing()).containsExactly(new PolicyResult.LogSignature("example.org/log"));
        assertThatExceptionOfType(NoteRejectedException.class)
                .isThrownBy(result::require)
                .withMessage("the policy is not satisfied: no key of the policy signed as log example.org/log");
        assertThat(evaluate(KEYS + "quorum none\n", CHECKPOINT.sign(List.of(LOG_TOO)))
                        .satisfied())
                .isTrue();
    }

    @Test
    void a_false_signature_of_any_key_of_the_policy_rejects_the_checkpoint() {
        for (CosignatureSignerKey witness : List.of(X1, X2)) {
            NoteSignature other = witness.cosign(new Checkpoint("example.org/log", 7, Rfc6962.emptyRoot()), TIME);
            assertThatExceptionOfType(NoteRejectedException.class)
                    .isThrownBy(() -> evaluate(KEYS + "quorum none\n", signed().with(other)))
                    .withMessage("the signature of " + witness.verifierKey().name() + " is false");
        }
    }

    @Test
    void the_latest_of_several_cosignatures_of_a_witness_counts_once() {
        SignedNote note = signed(X1).with(X1.cosign(CHECKPOINT, TIME.plusSeconds(9)));
        PolicyResult result = evaluate(KEYS + "group g 2 X1 X2\nquorum g\n", note);
        assertThat(result.witnessed())
                .containsExactly(new PolicyResult.Witnessed(
                        new PolicyWitness("X1", X1.verifierKey(), Optional.of("https://example.com/x1")),
                        TIME.plusSeconds(9)));
        assertThat(result.satisfied()).isFalse();
    }

    @Test
    void an_application_adds_the_log_that_it_knows() {
        Policy policy = policy("witness X1 " + vkey(X1) + "\nquorum X1\n");
        assertThat(policy.evaluate(signed(X1)).satisfied()).isFalse();
        assertThat(policy.withLog(LOG.verifierKey()).evaluate(signed(X1)).satisfied())
                .isTrue();
    }

    @Test
    void comments_tabs_and_blank_lines_do_not_matter() {
        Policy plain = policy("witness X1 " + vkey(X1) + "\nquorum X1\n");
        Policy decorated = policy("# comment\n\n \t\n\t# é\n  witness\t X1 \t" + vkey(X1) + "  \n \tquorum X1\t\n#\n");
        assertThat(decorated).isEqualTo(plain);
        byte[] latin1 = "# \u00e9\nquorum none\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Policy.parse(latin1).quorum()).isEqualTo("none");
    }

    @Test
    void a_policy_is_written_and_read_back() {
        Policy policy = policy(TWO_LEVELS.replace(" X1 ", " témoin ") + "group rest 1 X-and-Y\nquorum rest\n");
        assertThat(Policy.parse(policy.bytes())).isEqualTo(policy);
        assertThat(policy.format())
                .startsWith("log " + vkey(LOG) + " https://example.org/log/\n")
                .contains("group X-witnesses 2 témoin X2 X3\ngroup Y-witnesses all Y1\n")
                .endsWith("quorum rest\n");
        assertThat(policy.witnesses().getFirst().url()).contains("https://example.com/x1");
        assertThat(policy("witness #1 " + vkey(X1) + "\nquorum #1\n").quorum()).isEqualTo("#1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "quorum X1 X2~7~a quorum line is: quorum <name>",
                "quorum~7~a quorum line is: quorum <name>",
                "quorum Z~7~no witness or group before has the name Z",
                "quorum x1~7~no witness or group before has the name x1",
                "quorum X1;quorum X1~8~a policy has one quorum line",
                "Quorum X1~7~is not a log, witness, group or quorum line",
                "cosigner X1~7~is not a log, witness, group or quorum line",
                "group g all~7~a group line is: group <name> all|any|<number> <member>...",
                "group g 0 X1~7~group g needs 0 of 1 members, which cannot be",
                "group g 3 X1 X2~7~group g needs 3 of 2 members, which cannot be",
                "group g 9999999999 X1 X2~7~group g needs 2147483647 of 2 members, which cannot be",
                "group g 01 X1 X2~7~threshold has a leading zero",
                "group g some X1 X2~7~threshold is not a decimal number",
                "group g all X1 X1~7~X1 is a member twice",
                "group g all X1;group h all X1~8~X1 is a member twice",
                "group g all g~7~no witness or group before has the name g",
                "group g all h;group h all X1~7~no witness or group before has the name h",
                "group g all none~7~the name none is only for the quorum",
                "group none all X1~7~the name none is only for the quorum",
                "group X1 all X2~7~the name X1 is given twice",
                "group g all X1;group g all X2~8~the name g is given twice",
                "log~7~a log line is: log <vkey> [<url>]",
                "log a b c~7~a log line is: log <vkey> [<url>]",
                "log hello~7~key is not name+id+base64",
                "witness X9~7~a witness line is: witness <name> <vkey> [<url>]",
                "witness X9 hello~7~key is not name+id+base64",
            })
    void a_malformed_line_is_named(String lines, int number, String reason) {
        refused(KEYS + lines.replace(";", "\n") + "\n", "policy line " + number + ": " + reason);
    }

    @Test
    void keys_of_the_wrong_type_and_keys_given_twice_are_refused() {
        refused(
                KEYS + "log " + vkey(Ed25519CosignatureSignerKey.generate("o")) + "\n",
                "policy line 7: the key of a log is of type 0x01 or 0x06, not 0x04");
        refused(
                KEYS + "witness Z " + vkey(Ed25519SignerKey.generate("o")) + "\n",
                "policy line 7: the key of a witness is of type 0x04 or 0x06, not 0x01");
        refused(
                KEYS + "witness Z " + vkey(new Ed25519CosignatureSignerKey("other", seed(3))) + "\n",
                "policy line 7: witness Z has the public key of another witness");
        refused(
                KEYS + "log " + vkey(new Ed25519SignerKey("other", seed(1))) + "\n",
                "policy line 7: log other has the public key of another log");
        String both =
                KEYS + "witness self " + vkey(new MlDsa44SignerKey("example.org/log", seed(2))) + "\nquorum self\n";
        assertThat(policy(both).evaluate(CHECKPOINT.sign(List.of(LOG_TOO))).satisfied())
                .isTrue();
    }

    @Test
    void files_that_are_no_policy_are_refused() {
        refused("", "policy has no quorum line");
        refused(KEYS, "policy has no quorum line");
        refused("quorum none", "policy line 1: no newline at the end");
        refused("quorum none\n#", "policy line 2: no newline at the end");
        refused("quorum none\r\n", "policy line 1: control character");
        refused("#\u0000\nquorum none\n", "policy line 1: control character");
        refused("#\u007f\nquorum none\n", "policy line 1: control character");
        byte[] latin1 = ("\nwitness \u00e9 " + vkey(X1) + "\n").getBytes(StandardCharsets.ISO_8859_1);
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> Policy.parse(latin1))
                .withMessage("policy line 2: line is not UTF-8");
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> Policy.parse(new byte[Policy.MAX_BYTES + 1]))
                .withMessage("policy is above 1048576 bytes");
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> new PolicyWitness("a b", X1.verifierKey()));
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> new PolicyWitness("a", X1.verifierKey(), Optional.of("")));
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> new Policy(List.of(), List.of(), List.of(), "x"));
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> policy("quorum none\n").evaluate(SignedNote.sign("hi\n", List.of(LOG))));
    }

    @Test
    void groups_within_groups_go_as_deep_as_the_file() {
        StringBuilder text = new StringBuilder(KEYS + "group 0 all X1\n");
        IntStream.rangeClosed(1, 40_000)
                .forEach(i -> text.append("group ")
                        .append(i)
                        .append(" 1 ")
                        .append(i - 1)
                        .append('\n'));
        Policy policy = policy(text + "quorum 40000\n");
        assertThat(policy.evaluate(signed(X1)).satisfied()).isTrue();
        assertThat(policy.evaluate(signed(X2)).missing()).hasSize(40_001);
    }

    @Property(tries = 100)
    void a_threshold_is_met_by_exactly_as_many_witnesses(
            @ForAll @IntRange(min = 1, max = 8) int threshold, @ForAll @IntRange(max = 255) int who) {
        List<CosignatureSignerKey> witnesses = IntStream.range(0, 8)
                .<CosignatureSignerKey>mapToObj(i -> new Ed25519CosignatureSignerKey("w" + i, seed(10 + i)))
                .toList();
        StringBuilder text = new StringBuilder("log " + vkey(LOG) + "\n");
        StringBuilder group = new StringBuilder("group g " + threshold);
        SignedNote note = CHECKPOINT.sign(List.of(LOG));
        for (int i = 0; i < 8; i++) {
            text.append("witness ")
                    .append(i)
                    .append(' ')
                    .append(vkey(witnesses.get(i)))
                    .append('\n');
            group.append(' ').append(i);
            note = (who >> i & 1) == 1 ? note.with(witnesses.get(i).cosign(CHECKPOINT, TIME)) : note;
        }
        PolicyResult result = evaluate(text + "" + group + "\nquorum g\n", note);
        assertThat(result.satisfied()).isEqualTo(Integer.bitCount(who) >= threshold);
        assertThat(result.witnessed()).hasSize(Integer.bitCount(who));
    }

    @Property
    void any_text_is_a_policy_or_refused_by_name(@ForAll byte[] bytes, @ForAll String word) {
        for (String line : List.of(word, "log " + word, "witness " + word, "group " + word, "quorum " + word)) {
            readOrRefuse((KEYS + line + "\nquorum none\n").getBytes(StandardCharsets.UTF_8));
        }
        readOrRefuse(bytes);
    }

    private static void readOrRefuse(byte[] file) {
        try {
            Policy policy = Policy.parse(file);
            assertThat(Policy.parse(policy.bytes())).isEqualTo(policy);
        } catch (MalformedException e) {
            assertThat(e).message().startsWith("policy ");
        }
    }

    private static SignedNote signed(CosignatureSignerKey... witnesses) {
        SignedNote note = CHECKPOINT.sign(List.of(LOG));
        for (CosignatureSignerKey witness : witnesses) {
            note = note.with(witness.cosign(CHECKPOINT, TIME));
        }
        return note;
    }

    private static PolicyResult evaluate(String policy, SignedNote note) {
        return policy(policy).evaluate(note);
    }

    private static Policy policy(String text) {
        return Policy.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(String text, String reason) {
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> Policy.parse(text.getBytes(StandardCharsets.UTF_8)))
                .withMessage(reason);
    }

    private static String vkey(SignerKey key) {
        return key.verifierKey().vkey();
    }

    private static byte[] seed(int number) {
        byte[] seed = new byte[32];
        seed[0] = (byte) number;
        return seed;
    }
}
