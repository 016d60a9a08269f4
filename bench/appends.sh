#!/bin/sh
# Entries appended to a log of libs/tlog in one process, and the whole log verified. Build the program first: ./multitude build
# usage: bench/appends.sh [ENTRIES] [BATCH]     (1000000, 2048); MULTITUDE_JAVA_OPTIONS such as -Xmx256m
set -eu
here=$(cd "$(dirname "$0")" && pwd)
libraries=$here/../app/target/lib
if [ ! -d "$libraries" ]; then
  echo "Build the program first: ./multitude build" >&2
  exit 2
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' INT TERM
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
# shellcheck disable=SC2086
"$java" -XX:+UseCompactObjectHeaders -XX:+UseSerialGC ${MULTITUDE_JAVA_OPTIONS:-} -cp "$(ls "$libraries"/tlog-*.jar)" \
  "$here/Appends.java" "${1:-1000000}" "${2:-2048}" "$work/log"
