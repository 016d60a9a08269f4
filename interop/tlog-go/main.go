// Judges a log written by Export.java with golang.org/x/mod/sumdb/note and tlog. Stops at the first thing refused.
// What is cosigned is judged in cosigned.go.
package main

import (
	"fmt"
	"log"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

var folder = os.Args[1]

func main() {
	tree := checkpoint()
	hashes := tlog.TileHashReader(tree, tiles{})

	inclusion := lines("inclusion")
	for _, line := range inclusion {
		index := number(line[0])
		proof := parse(line[1:])
		leaf := tlog.RecordHash([]byte(fmt.Sprintf("entry %d", index)))
		check(tlog.CheckRecord(proof, tree.N, tree.Hash, index, leaf))
		made, err := tlog.ProveRecord(tree.N, index, hashes)
		check(err)
		same(proof, []tlog.Hash(made))
	}

	consistency := lines("consistency")
	for _, line := range consistency {
		old := number(line[0])
		root := parse(line[1:2])[0]
		proof := parse(line[2:])
		check(tlog.CheckTree(proof, tree.N, tree.Hash, old, root))
		made, err := tlog.ProveTree(tree.N, old, hashes)
		check(err)
		same(proof, []tlog.Hash(made))
	}
	fmt.Printf("accepted: checkpoint of size %d, %d inclusion and %d consistency proofs, both ways\n",
		tree.N, len(inclusion), len(consistency))
	cosigned(tree)
}

// checkpoint opens the signed checkpoint, and signs it again with the exported secret: the bytes must be the same.
func checkpoint() tlog.Tree {
	verifier, err := note.NewVerifier(read("vkey"))
	check(err)
	opened, err := note.Open([]byte(read("checkpoint")), note.VerifierList(verifier))
	check(err)
	signer, err := note.NewSigner(read("secret"))
	check(err)
	again, err := note.Sign(&note.Note{Text: opened.Text}, signer)
	check(err)
	same(string(again), read("checkpoint"))

	body := strings.Split(opened.Text, "\n")
	root, err := tlog.ParseHash(body[2])
	check(err)
	return tlog.Tree{N: number(body[1]), Hash: root}
}

// tiles serves the exported tiles to Go, which writes the height of a tile into its path.
type tiles struct{}

func (tiles) Height() int { return 8 }

func (tiles) SaveTiles([]tlog.Tile, [][]byte) {}

func (tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var data [][]byte
	for _, tile := range wanted {
		data = append(data, []byte(read(strings.Replace(tile.Path(), "tile/8/", "tile/", 1))))
	}
	return data, nil
}

func lines(name string) [][]string {
	var all [][]string
	for _, line := range strings.Split(strings.TrimSpace(read(name)), "\n") {
		all = append(all, strings.Fields(line))
	}
	return all
}

func parse(texts []string) []tlog.Hash {
	hashes := []tlog.Hash{}
	for _, text := range texts {
		hash, err := tlog.ParseHash(text)
		check(err)
		hashes = append(hashes, hash)
	}
	return hashes
}

func number(text string) int64 {
	n, err := strconv.ParseInt(text, 10, 64)
	check(err)
	return n
}

func read(name string) string {
	data, err := os.ReadFile(filepath.Join(folder, name))
	check(err)
	return string(data)
}

func same(ours, theirs any) {
	if !reflect.DeepEqual(ours, theirs) && fmt.Sprint(ours) != fmt.Sprint(theirs) {
		log.Fatalf("differs:\n%v\n%v", ours, theirs)
	}
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
