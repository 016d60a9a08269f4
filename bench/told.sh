#!/bin/sh
# The inbox of somebody with 100,000 notices beside one with 20; and telling many followers, at once and in summaries, in a heap
# that stays as small for 100,000 as for 1,000. Build the program first: ./multitude build
# usage: bench/told.sh [NOTICES] [FOLLOWERS]     (100000, 100000)
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
"$java" -Xmx192m --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:+UseSerialGC ${MULTITUDE_JAVA_OPTIONS:-} \
  -cp "$here/../app/target/multitude.jar:$here/../app/target/lib/*" "$here/Told.java" "$work" "${1:-100000}" "${2:-100000}"
