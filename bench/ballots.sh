#!/bin/sh
# Schulze and ranked pairs on 100 to 1,000 candidates, beside the bare loop of the same run. Build the program first: ./multitude build
set -eu
here=$(cd "$(dirname "$0")" && pwd)
libraries=${LIBRARIES:-$here/../app/target/lib}
if [ ! -d "$libraries" ]; then
  echo "Build the program first: ./multitude build" >&2
  exit 2
fi
path=$(printf '%s:' "$libraries"/deliberation-*.jar "$libraries"/commons-numbers-*.jar)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"$java" -Xmx512m -cp "$path" "$here/Pairs.java" "${VOTERS:-200}" "${ROUNDS:-9}" 100 200 500 1000
