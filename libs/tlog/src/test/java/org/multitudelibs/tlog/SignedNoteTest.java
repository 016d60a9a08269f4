package org.multitudelibs.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {

    private static final Ed25519SignerKey ALICE = new Ed25519SignerKey("example.org/alice", new byte[32]);
    private static final Ed25519SignerKey BOB = Ed25519SignerKey.generate("example.org/bob");
    private static final String TEXT = "Ce que l'on conçoit bien\n\ns'énonce clairement.\n";

    @Test
    void a_note_is_signed_and_read_back() {
        SignedNote note = SignedNote.sign(TEXT, List.of(ALICE, BOB));
        SignedNote read = SignedNote.parse(note.bytes());
        assertThat(read).isEqualTo(note);
        assertThat(read.format()).isEqualTo(note.format());
        assertThat(read.verify(List.of(BOB.verifierKey(), ALICE.verifierKey())))
                .containsExactly(ALICE.verifierKey(), BOB.verifierKey());
    }

    @Test
    void signatures_of_unknown_keys_are_passed_over() {
        SignedNote note = SignedNote.sign(TEXT, List.of(ALICE, BOB));
        assertThat(note.verify(List.of(BOB.verifierKey()))).containsExactly(BOB.verifierKey());
    }

    @Test
    void a_note_without_a_known_signature_is_rejected() {
        SignedNote note = SignedNote.sign(TEXT, List.of(ALICE));
        assertThatExceptionOfType(NoteRejectedException.class)
                .isThrownBy(() -> note.verify(List.of(BOB.verifierKey())))
                .withMessage("no known key signed the note");
        assertThatExceptionOfType(NoteRejectedException.class).isThrownBy(() -> note.verify(List.of()));
    }

    @Test
    void one_false_signature_of_a_known_key_rejects_the_whole_note() {
        NoteSignature other =
                SignedNote.sign("other\n", List.of(BOB)).signatures().getFirst();
        SignedNote note = SignedNote.sign(TEXT, List.of(ALICE)).with(other);
        assertThat(note.verify(List.of(ALICE.verifierKey()))).hasSize(1);
        assertThatExceptionOfType(NoteRejectedException.class)
                .isThrownBy(() -> note.verify(List.of(ALICE.verifierKey(), BOB.verifierKey())))
                .withMessage("the signature of example.org/bob is false");
    }

    @Test
    void a_note_may_have_100_signatures_and_no_more() {
        NoteSignature signature =
                SignedNote.sign(TEXT, List.of(ALICE)).signatures().getFirst();
        SignedNote full = new SignedNote(TEXT, Collections.nCopies(100, signature));
        assertThat(SignedNote.parse(full.bytes())).isEqualTo(full);
        assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> full.with(signature));
        String more = full.format() + signature.line() + "\n";
        malformed(more, "more than 100 signatures");
        assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> new SignedNote(TEXT, List.of()));
    }

    @Test
    void a_note_is_at_most_one_mebibyte() {
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> SignedNote.sign("x".repeat(1 << 20) + "\n", List.of(ALICE)));
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> SignedNote.sign("é".repeat(1 << 19) + "\n", List.of(ALICE)))
                .withMessage("note is above 1048576 bytes");
        assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> SignedNote.parse(new byte[(1 << 20) + 1]));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "text\n",
                "text\n\n",
                "text\n\n— a AAAAAAE=",
                "text\n\n- a AAAAAAE=\n",
                "text\n\n—a AAAAAAE=\n",
                "text\n\n— a\n",
                "text\n\n— a \n",
                "text\n\n—  AAAAAAE=\n",
                "text\n\n— a+b AAAAAAE=\n",
                "text\n\n— a\u00a0b AAAAAAE=\n",
                "text\n\n— a\u0085b AAAAAAE=\n",
                "text\n\n— a\u2003b AAAAAAE=\n",
                "text\n\n— a b AAAAAAE=\n",
                "text\n\n— a AAAAAA==\n",
                "text\n\n— a AAAAAAE\n",
                "text\n\n— a AAAAAAF=\n",
                "text\n\n— a AAAAAAE=\nmore\n",
                "text\r\n\n— a AAAAAAE=\n",
                "te\u0000xt\n\n— a AAAAAAE=\n",
                "te\txt\n\n— a AAAAAAE=\n",
            })
    void other_texts_are_no_note(String note) {
        malformed(note, "");
    }

    @Test
    void a_note_is_utf_8() {
        byte[] note = "text\n\n— a AAAAAAE=\n".getBytes(StandardCharsets.UTF_8);
        assertThat(SignedNote.parse(note).signatures()).hasSize(1);
        note[1] = (byte) 0xff;
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> SignedNote.parse(note))
                .withMessage("note is not UTF-8");
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> SignedNote.sign("\ud800\n", List.of(ALICE)));
        assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> SignedNote.sign("x", List.of(ALICE)));
    }

    @Property
    void any_bytes_are_a_note_or_refused_by_name(@ForAll byte[] bytes) {
        parseOrRefuse(bytes);
    }

    @Property
    void a_note_with_any_byte_changed_is_refused_or_not_verified(
            @ForAll @IntRange(max = 1 << 16) int at, @ForAll @IntRange(min = 1, max = 255) int change) {
        byte[] bytes = SignedNote.sign(TEXT, List.of(ALICE)).bytes();
        bytes[at % bytes.length] ^= (byte) change;
        assertThatExceptionOfType(TlogException.class)
                .isThrownBy(() -> SignedNote.parse(bytes).verify(List.of(ALICE.verifierKey())));
        parseOrRefuse(bytes);
    }

    @Property
    void any_text_is_a_note_or_refused_by_name(@ForAll String text, @ForAll String line) {
        parseOrRefuse((text + "\n\n— " + line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void parseOrRefuse(byte[] bytes) {
        try {
            assertThat(SignedNote.parse(bytes).bytes()).isEqualTo(bytes);
        } catch (MalformedException e) {
            assertThat(e).message().isNotEmpty();
        }
    }

    private static void malformed(String note, String reason) {
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> SignedNote.parse(note.getBytes(StandardCharsets.UTF_8)))
                .withMessageContaining(reason);
    }
}
