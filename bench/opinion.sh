#!/bin/sh
# Opinion maps of 2,000 and of 2 million votes, beside floors of the same run. Build the program first: ./multitude build
set -eu
here=$(cd "$(dirname "$0")" && pwd)
libraries=$here/../app/target/lib
if [ ! -d "$libraries" ]; then
  echo "Build the program first: ./multitude build" >&2
  exit 2
fi
path=$(printf '%s:' "$libraries"/deliberation-*.jar "$libraries"/ejml-*.jar)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"$java" -Xmx1g -cp "$path" "$here/OpinionMaps.java" 100 40 2000 "${ROUNDS:-9}"
"$java" -Xmx1g -cp "$path" "$here/OpinionMaps.java" 33000 800 2000000 "${ROUNDS:-5}"
