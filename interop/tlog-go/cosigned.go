package main

import (
	"fmt"
	"log"
	"strings"

	formats "github.com/transparency-dev/formats/log"
	f_note "github.com/transparency-dev/formats/note"
	"github.com/transparency-dev/formats/proof"
	"github.com/transparency-dev/formats/witness"
	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// cosigned judges cosignatures (types 0x04 and 0x06), the receipt and the policy with transparency-dev/formats.
func cosigned(tree tlog.Tree) {
	signed := read("cosigned")
	key, err := note.NewVerifier(read("vkey"))
	check(err)

	var others []note.Verifier
	for _, vkey := range lines("cosigners") {
		verifier, err := f_note.NewVerifierForCosignatureV1(vkey[0])
		check(err)
		others = append(others, verifier)
		opened, err := note.Open([]byte(signed), note.VerifierList(verifier))
		check(err)
		time, err := f_note.CoSigV1Timestamp(opened.Sigs[0])
		check(err)
		fmt.Printf("accepted: cosignature of %s, %d bytes of base64, made %s\n",
			verifier.Name(), len(opened.Sigs[0].Base64), time.UTC())
		refused(note.Open([]byte(strings.Replace(signed, "\n70000\n", "\n70001\n", 1)), note.VerifierList(verifier)))
	}
	checkpoint, _, all, err := formats.ParseCheckpoint([]byte(signed), "example.org/log", key, others...)
	check(err)
	same(fmt.Sprint(checkpoint.Size, len(all.Sigs), len(all.UnverifiedSigs)), "70000 4 0")

	var receipt proof.TLogProof
	check(receipt.Unmarshal([]byte(read("receipt"))))
	same(string(receipt.Marshal()), read("receipt"))
	same(string(receipt.Checkpoint), signed)
	var hashes tlog.RecordProof
	for _, hash := range receipt.Hashes {
		hashes = append(hashes, hash)
	}
	leaf := tlog.RecordHash([]byte(fmt.Sprintf("entry %d", receipt.Index)))
	check(tlog.CheckRecord(hashes, tree.N, tree.Hash, int64(receipt.Index), leaf))

	policy, err := witness.ParsePolicy([]byte(read("policy")))
	check(err)
	if !policy.Satisfied([]byte(signed)) || policy.Satisfied([]byte(read("checkpoint"))) {
		log.Fatal("the policy is judged in another way")
	}
	fmt.Println("accepted: checkpoint with 4 signatures, receipt of entry", receipt.Index, "and policy; damaged ones refused")
}

func refused(opened *note.Note, err error) {
	if err == nil {
		log.Fatalf("accepted, though it was changed:\n%s", opened.Text)
	}
}
