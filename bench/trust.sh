#!/bin/sh
# What it costs to take acts into the indicators of the trust page, and to ask for them, as the history grows.
# Build the program first: ./multitude build
# usage: bench/trust.sh [CONTRIBUTIONS...]     (2000 20000 200000)
set -eu
here=$(cd "$(dirname "$0")" && pwd)
if [ ! -d "$here/../app/target/lib" ]; then
  echo "Build the program first: ./multitude build" >&2
  exit 2
fi
[ $# -gt 0 ] || set -- 2000 20000 200000
work=$(mktemp -d)
chmod 711 "$work"
trap 'rm -rf "$work"' EXIT
trap 'exit 1' INT TERM
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
# shellcheck disable=SC2086
"$java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:+UseSerialGC ${MULTITUDE_JAVA_OPTIONS:-} \
  -cp "$here/../app/target/multitude.jar:$here/../app/target/lib/*" "$here/Trust.java" "$work" "$@"
