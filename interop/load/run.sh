#!/bin/sh
# Tessera's hammer loads bench/LogServer.java and Tessera's own log on a POSIX folder, one after the other, with the same
# load on the same cores; CPU of each server's process from /proc. Build the program first: ./multitude build. Needs Go, Linux.
# usage: interop/load/run.sh [SECONDS] [WRITES_A_SECOND]     (30, 20000: as many as it can)
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
seconds=${1:-30}
writes=${2:-20000}
version=${TESSERA:-v1.0.4}
work=$(mktemp -d)
server=
stop() { if [ -n "$server" ]; then kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; fi; rm -rf "$work"; }
trap stop EXIT
trap 'exit 1' INT TERM
export GOBIN="$work/bin" GOFLAGS=-mod=mod
mkdir -p "$work/src"
(
  cd "$work/src"
  go mod init load >/dev/null 2>&1
  go get "github.com/transparency-dev/tessera@$version" >/dev/null
  module=$(go list -m -f '{{.Dir}}' github.com/transparency-dev/tessera)
  cp -r "$module" "$work/tessera"
  chmod -R u+w "$work/tessera"
  cd "$work/tessera"
  go build -o "$work/hammer" ./internal/hammer
  go build -o "$work/posix" ./cmd/conformance/posix
  go build -o "$work/fsck" ./cmd/fsck
)
ticks=$(getconf CLK_TCK)
cpu() { awk -v ticks="$ticks" '{print ($14 + $15) / ticks}' "/proc/$1/stat"; }
measure() { # name, process, vkey, address
  before=$(cpu "$2")
  timeout $((seconds + 30)) "$work/hammer" --log_public_key="$3" --log_url="$4" --show_ui=false --max_runtime="${seconds}s" \
    --num_writers=1000 --max_write_ops="$writes" --num_readers_random=0 --num_readers_full=0 >"$work/$1.log" 2>&1 || true
  sleep 3
  after=$(cpu "$2")
  size=$(curl -sf "$4/checkpoint" | sed -n 2p)
  echo "$before $after $size $seconds" | awk -v name="$1" '{printf "%-10s %d entries, %.0f a second, %.3f ms of CPU each\n", name, $3, $3 / $4, ($2 - $1) * 1000 / $3}'
}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"$java" -XX:+UseCompactObjectHeaders -XX:+UseSerialGC -cp "$(ls "$root"/app/target/lib/tlog-*.jar)" \
  "$root/bench/LogServer.java" 8791 "$work/ours" example.org/load >"$work/vkey" 2>"$work/ours.err" &
server=$!
tries=0
until [ -s "$work/vkey" ]; do tries=$((tries + 1)); [ $tries -lt 60 ] || { cat "$work/ours.err" >&2; exit 1; }; sleep 0.5; done
measure ours "$server" "$(cat "$work/vkey")" http://127.0.0.1:8791
# It ends with 0 even when something is wrong: only this sentence counts.
"$work/fsck" --storage_url=http://127.0.0.1:8791/ --public_key="$work/vkey" --ui=false -N 2 >"$work/fsck.log" 2>&1 || true
grep -o "Successfully fsck'd log with size [0-9]*" "$work/fsck.log" || { tail -n 5 "$work/fsck.log" >&2; exit 1; }
kill "$server"
wait "$server" 2>/dev/null || true
cd "$work/src"
cat >key.go <<'GO'
package main

import (
	"crypto/rand"
	"fmt"
	"os"

	"golang.org/x/mod/sumdb/note"
)

func main() {
	secret, public, err := note.GenerateKey(rand.Reader, "example.org/tessera")
	if err != nil {
		panic(err)
	}
	os.WriteFile("secret", []byte(secret), 0o600)
	fmt.Print(public)
}
GO
go get golang.org/x/mod/sumdb/note >/dev/null 2>&1
public=$(go run key.go)
"$work/posix" --storage_dir="$work/theirs" --listen=127.0.0.1:8792 --private_key="$work/src/secret" >"$work/theirs.log" 2>&1 &
server=$!
sleep 3
measure tessera "$server" "$public" http://127.0.0.1:8792
