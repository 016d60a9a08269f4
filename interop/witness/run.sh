#!/bin/sh
# litewitness cosigns checkpoints of libs/tlog, and refuses a fork; spicy checks the receipt. Needs Java 25 and an
# ssh-agent; takes the programs of torchwood from the PATH, or builds a release that Go 1.26 can build. Build
# libs/tlog first.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
classes=$here/../../libs/tlog/target/classes
if [ ! -d "$classes" ]; then
  echo "Build the library first: ./mvnw -q -pl libs/tlog -DskipTests package" >&2
  exit 2
fi
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
running=
trap 'for pid in $running; do kill "$pid" 2>/dev/null || true; done; rm -rf "$work"' EXIT

torchwood=filippo.io/torchwood/cmd
if ! command -v litewitness >/dev/null; then
  GOBIN=$work/bin go install $torchwood/litewitness@v0.6.1 $torchwood/witnessctl@v0.6.1 $torchwood/spicy@v0.6.1
  PATH=$work/bin:$PATH
fi
spicy=$(command -v spicy-torchwood || command -v spicy)

mkdir "$work/log"
"$java" -cp "$classes" "$here/Ask.java" key "$work/log"
vkey=$(cat "$work/log/vkey")

ssh-keygen -q -t ed25519 -N '' -f "$work/key"
ssh-agent -D -a "$work/agent" >/dev/null & running="$running $!"
while [ ! -S "$work/agent" ]; do sleep 0.1; done
SSH_AUTH_SOCK=$work/agent ssh-add -q "$work/key"
witnessctl add-log -db "$work/witness.db" -origin example.org/log
witnessctl add-key -db "$work/witness.db" -origin example.org/log -key "$vkey"
port=${PORT:-7380}
litewitness -db "$work/witness.db" -name example.com/w -ssh-agent "$work/agent" -listen "127.0.0.1:$port" \
  -key "$(ssh-keygen -lf "$work/key.pub" | cut -d' ' -f2)" 2>"$work/witness.log" & running="$running $!"
for _ in $(seq 100); do
  grep -qs 'vkey=' "$work/witness.log" && break
  sleep 0.1
done
sleep 0.5
witness=$(sed -n 's/.*vkey="\{0,1\}\([^" ]*\).*/\1/p' "$work/witness.log" | head -n 1)
if [ -z "$witness" ]; then
  cat "$work/witness.log" >&2
  exit 1
fi
"$java" -cp "$classes" "$here/Ask.java" ask "$work/log" "http://127.0.0.1:$port" "$witness"

"$spicy" -verify "$vkey" "$work/log/entry"
printf x >>"$work/log/entry"
if "$spicy" -verify "$vkey" "$work/log/entry"; then
  echo "spicy accepted a changed entry" >&2
  exit 1
fi
