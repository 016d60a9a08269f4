#!/bin/sh
# A log of Tessera has its checkpoints cosigned by two witnesses of libs/tlog. Needs Java 25 and Go; build libs/tlog first.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
classes=$here/../../libs/tlog/target/classes
if [ ! -d "$classes" ]; then
  echo "Build the library first: ./mvnw -q -pl libs/tlog -DskipTests package" >&2
  exit 2
fi
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
witnesses=
trap '[ -z "$witnesses" ] || kill "$witnesses"; rm -rf "$work"' EXIT
cd "$here"
go build -o "$work/tessera" .
"$work/tessera" key "$work"
"$java" -cp "$classes" Serve.java "$work" "$(cat "$work/vkey")" & witnesses=$!
for _ in $(seq 200); do
  [ -f "$work/policy" ] && break
  sleep 0.1
done
"$work/tessera" log "$work"
