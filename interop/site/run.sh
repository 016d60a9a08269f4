#!/bin/sh
# The commands that /record/receipts gives for other people's programs, tried on a running site: spicy checks the receipt of an
# act and refuses it once the entry is changed, Tessera's fsck recomputes every file of the log. Needs curl, and spicy and fsck on the
# PATH, or Go and the network to build them.
set -eu
if [ $# -lt 1 ]; then
  echo "Give the address of a running site, and an act if not the first: run.sh http://localhost:8080 [INDEX]" >&2
  exit 2
fi
site=${1%/}
index=${2:-0}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

spicy=$(command -v spicy-torchwood || command -v spicy || true)
if [ -z "$spicy" ]; then
  GOBIN=$work/bin go install filippo.io/torchwood/cmd/spicy@v0.6.1
  spicy=$work/bin/spicy
fi
# The system's own fsck is of file systems.
fsck=${TESSERA_FSCK:-}
if [ -z "$fsck" ]; then
  GOBIN=$work/bin go install github.com/transparency-dev/tessera/cmd/fsck@v1.0.4
  fsck=$work/bin/fsck
fi

cd "$work"
curl -sf -o log.pub "$site/log/key"
curl -sf -o "act-$index.tlog-proof" "$site/record/$index/receipt"
curl -sf -o "entry-$index.json" "$site/record/$index/entry"
sed -e 1d -e '/^extra /d' "act-$index.tlog-proof" >"entry-$index.json.spicy"
"$spicy" -verify "$(cat log.pub)" "entry-$index.json"
printf x >>"entry-$index.json"
if "$spicy" -verify "$(cat log.pub)" "entry-$index.json" 2>/dev/null; then
  echo "spicy accepted a changed entry" >&2
  exit 1
fi

# Ends with 0 whatever it finds: only its last line says that all is well.
"$fsck" --storage_url="$site/log/" --public_key=log.pub --ui=false >fsck.log 2>&1 || true
grep "Successfully fsck'd log" fsck.log || { cat fsck.log >&2; exit 1; }
