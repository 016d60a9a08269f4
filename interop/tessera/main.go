// A log of Tessera that publishes nothing that our witnesses did not cosign. "key FOLDER" makes its key.
package main

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"time"

	formats "github.com/transparency-dev/formats/log"
	f_note "github.com/transparency-dev/formats/note"
	"github.com/transparency-dev/tessera"
	"github.com/transparency-dev/tessera/storage/posix"
	"golang.org/x/mod/sumdb/note"
)

const origin = "example.org/tessera"

var folder = os.Args[2]

func main() {
	if os.Args[1] == "key" {
		secret, vkey, err := note.GenerateKey(rand.Reader, origin)
		check(err)
		check(os.WriteFile(filepath.Join(folder, "secret"), []byte(secret), 0600))
		check(os.WriteFile(filepath.Join(folder, "vkey"), []byte(vkey), 0600))
		return
	}
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	signer, err := note.NewSigner(read("secret"))
	check(err)
	verifier, err := note.NewVerifier(read("vkey"))
	check(err)
	witnesses, err := tessera.NewWitnessGroupFromPolicy([]byte(read("policy")))
	check(err)
	driver, err := posix.New(ctx, posix.Config{Path: filepath.Join(folder, "log")})
	check(err)
	appender, shutdown, reader, err := tessera.NewAppender(ctx, driver, tessera.NewAppendOptions().
		WithCheckpointSigner(signer).
		WithBatching(300, 50*time.Millisecond).
		WithCheckpointInterval(100*time.Millisecond).
		WithWitnesses(witnesses, &tessera.WitnessOptions{Timeout: 5 * time.Second}))
	check(err)

	await := tessera.NewPublicationAwaiter(ctx, reader.ReadCheckpoint, 50*time.Millisecond)
	for round := range 5 {
		var last tessera.IndexFuture
		for entry := range 300 {
			last = appender.Add(ctx, tessera.NewEntry(fmt.Appendf(nil, "entry %d of round %d", entry, round)))
		}
		_, published, err := await.Await(ctx, last)
		check(err)
		judge(published, verifier)
	}
	check(shutdown(ctx))
}

// judge finds both cosignatures under a published checkpoint, and the same tree at each witness.
func judge(published []byte, verifier note.Verifier) {
	var cosigners []note.Verifier
	var urls []string
	for _, line := range strings.Split(read("policy"), "\n") {
		if words := strings.Fields(line); len(words) == 4 && words[0] == "witness" {
			cosigner, err := f_note.NewVerifierForCosignatureV1(words[2])
			check(err)
			cosigners = append(cosigners, cosigner)
			urls = append(urls, words[3])
		}
	}
	checkpoint, _, signed, err := formats.ParseCheckpoint(published, origin, verifier, cosigners...)
	check(err)
	if len(signed.Sigs) != 3 {
		log.Fatalf("%d signatures, not 3:\n%s", len(signed.Sigs), published)
	}
	for i, url := range urls {
		answer, err := http.Get(fmt.Sprintf("%s/%x/checkpoint", url, sha256.Sum256([]byte(origin))))
		check(err)
		body, err := io.ReadAll(answer.Body)
		check(err)
		seen, _, _, err := formats.ParseCheckpoint(body, origin, verifier, cosigners[i])
		check(err)
		if seen.Size < checkpoint.Size {
			log.Fatalf("the witness shows size %d, Tessera published %d", seen.Size, checkpoint.Size)
		}
	}
	fmt.Printf("Tessera published size %d with the cosignatures of both witnesses\n", checkpoint.Size)
}

func read(name string) string {
	data, err := os.ReadFile(filepath.Join(folder, name))
	check(err)
	return string(data)
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
