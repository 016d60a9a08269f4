#!/bin/sh
# Opinion maps of 50,000 and of 2 million votes, whole and vote by vote, beside floors of the same run; on one core, in 512 MiB.
# Build the program first: ./multitude build
set -eu
here=$(cd "$(dirname "$0")" && pwd)
libraries=$here/../app/target/lib
if [ ! -d "$libraries" ]; then
  echo "Build the program first: ./multitude build" >&2
  exit 2
fi
path=$(printf '%s:' "$libraries"/deliberation-*.jar "$libraries"/ejml-*.jar)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
for size in "836 783 50000" "33422 783 2000000"; do
  # shellcheck disable=SC2086 # three arguments
  taskset -c "${CORE:-0}" "$java" -XX:ActiveProcessorCount=1 -XX:+UseSerialGC -Xmx512m -cp "$path" \
    "$here/OpinionMaps.java" $size "${ROUNDS:-15}"
done
