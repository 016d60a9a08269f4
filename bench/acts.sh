#!/bin/sh
# Acts a second through the platform, each with its state, beside a bare INSERT; and how soon they are recorded.
# Build the program first: ./multitude build
# usage: bench/acts.sh [ACTS] [ROUNDS]     (5000, 5)
set -eu
here=$(cd "$(dirname "$0")" && pwd)
if [ ! -d "$here/../app/target/lib" ]; then
  echo "Build the program first: ./multitude build" >&2
  exit 2
fi
work=$(mktemp -d)
chmod 711 "$work"
trap 'rm -rf "$work"' EXIT
trap 'exit 1' INT TERM
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
# shellcheck disable=SC2086
"$java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:+UseSerialGC ${MULTITUDE_JAVA_OPTIONS:-} \
  -cp "$here/../app/target/multitude.jar:$here/../app/target/lib/*" "$here/Acts.java" "$work" "${1:-5000}" "${2:-5}"
