#!/bin/sh
# Counts by single transferable vote beside one pass over the ballots for each stage: a real file where one is given, then made-up
# elections of more and more ballots and of more and more candidates. Build the program first: ./multitude build
# Usage: stv.sh [FILE.blt]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
libraries=$here/../app/target/lib
path=${DELIBERATION_PATH:-}
if [ -z "$path" ]; then
  if [ ! -d "$libraries" ]; then
    echo "Build the program first: ./multitude build" >&2
    exit 2
  fi
  path=$(printf '%s:' "$libraries"/deliberation-*.jar "$libraries"/commons-numbers-*.jar)
fi
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"$java" -Xmx2g -cp "$path" "$here/StvCounts.java" "${ROUNDS:-7}" "$@"
