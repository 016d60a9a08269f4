#!/bin/sh
# Contributions a second, each with its act and its state on disk, beside a bare INSERT; and a discussion of 20,000 messages
# beside one of 20. Build the program first: ./multitude build
# usage: bench/contributions.sh [CONTRIBUTIONS] [ROUNDS] [MESSAGES]     (4000, 5, 20000)
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
  -cp "$here/../app/target/multitude.jar:$here/../app/target/lib/*" "$here/Contributions.java" "$work" "${1:-4000}" "${2:-5}" "${3:-20000}"
