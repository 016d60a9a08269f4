#!/bin/sh
# Replays votes that Polis' own worker was given batch by batch, and compares the planes with those it answered with.
# Usage: run.sh [FILE-OR-ADDRESS], by default the recording in the repository of Polis.
# Build the program first: ./multitude build. Needs Python 3.10 or later and, without a file, network.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
recording=${1:-https://raw.githubusercontent.com/compdemocracy/polis/3354183382fabaf2bf49847bd8cf5e63d57ff0c8/delphi/tests/replay_harness/fixtures/revote_column_order.json}
libraries=${DELIBERATION_PATH:-$here/../../app/target/lib}
if [ ! -d "$libraries" ]; then
  echo "Build the program first: ./multitude build" >&2
  exit 2
fi
path=$libraries:$(printf '%s:' "$libraries"/deliberation-*.jar)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
python3 "$here/judge.py" "$recording" "$java" -cp "$path" "$here/Replayed.java"
