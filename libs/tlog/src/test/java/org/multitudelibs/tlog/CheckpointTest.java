package org.multitudelibs.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {

    private static final String ROOT = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
    private static final Ed25519SignerKey KEY = new Ed25519SignerKey("example.org/log", new byte[32]);

    @Test
    void a_checkpoint_is_three_lines() {
        Checkpoint checkpoint = new Checkpoint("example.org/log", 0, Rfc6962.emptyRoot());
        assertThat(checkpoint.text()).isEqualTo("example.org/log\n0\n" + ROOT + "\n");
        assertThat(Checkpoint.parse(checkpoint.text())).isEqualTo(checkpoint);
    }

    @Test
    void further_lines_are_kept() {
        String text = "o\n7\n" + ROOT + "\nfirst\nsecond\n";
        assertThat(Checkpoint.parse(text).extensions()).containsExactly("first", "second");
        assertThat(Checkpoint.parse(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "o\n7\n",
                "o\n7\n" + ROOT,
                "\n7\n" + ROOT + "\n",
                "o\n\n" + ROOT + "\n",
                "o\n07\n" + ROOT + "\n",
                "o\n-7\n" + ROOT + "\n",
                "o\n+7\n" + ROOT + "\n",
                "o\n7 \n" + ROOT + "\n",
                "o\n0x7\n" + ROOT + "\n",
                "o\n\u0667\n" + ROOT + "\n",
                "o\n9223372036854775808\n" + ROOT + "\n",
                "o\n99999999999999999999999\n" + ROOT + "\n",
                "o\n7\nAAAA\n",
                "o\n7\n" + ROOT + "\n\n",
                "o\n7\n" + ROOT + "\n\nx\n",
                "o\r\n7\r\n" + ROOT + "\r\n",
                "o\r7\r" + ROOT + "\n",
                "o\n7\n" + ROOT + "\n\u0000\n"
            })
    void other_texts_are_no_checkpoint(String text) {
        assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> Checkpoint.parse(text));
    }

    @Property
    void every_size_is_read_back(@ForAll @LongRange(min = 0) long size) {
        Checkpoint checkpoint = new Checkpoint("o", size, Rfc6962.emptyRoot());
        assertThat(Checkpoint.parse(checkpoint.text())).isEqualTo(checkpoint);
    }

    @Property
    void any_text_is_a_checkpoint_or_refused_by_name(@ForAll String origin, @ForAll String size, @ForAll String more) {
        String text = origin + "\n" + size + "\n" + ROOT + "\n" + more;
        for (String tried : List.of(origin, text, text + "\n", origin + "\n1\n" + ROOT + "\n" + more + "\n")) {
            try {
                assertThat(Checkpoint.parse(tried).text()).isEqualTo(tried);
            } catch (MalformedException e) {
                assertThat(e).message().isNotEmpty();
            }
        }
    }

    @Test
    void a_signed_checkpoint_opens_with_its_key_and_origin_only() {
        Checkpoint checkpoint = new Checkpoint("example.org/log", 0, Rfc6962.emptyRoot());
        byte[] note = checkpoint.sign(List.of(KEY)).bytes();
        List<VerifierKey> keys = List.of(KEY.verifierKey());
        assertThat(Checkpoint.open(note, "example.org/log", keys)).isEqualTo(checkpoint);
        assertThatExceptionOfType(NoteRejectedException.class)
                .isThrownBy(() -> Checkpoint.open(note, "example.org/other", keys))
                .withMessage("the checkpoint is of log example.org/log, not example.org/other");
        List<VerifierKey> others =
                List.of(Ed25519SignerKey.generate("example.org/log").verifierKey());
        assertThatExceptionOfType(NoteRejectedException.class)
                .isThrownBy(() -> Checkpoint.open(note, "example.org/log", others));
    }

    @Test
    void a_signed_text_that_is_no_checkpoint_is_refused() {
        byte[] note = SignedNote.sign("hello\n", List.of(KEY)).bytes();
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> Checkpoint.open(note, "hello", List.of(KEY.verifierKey())));
    }

    @Test
    void a_size_is_never_negative() {
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> new Checkpoint("o", -1, Rfc6962.emptyRoot()));
    }
}
