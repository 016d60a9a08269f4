#!/bin/sh
# swh.model, the archive's own program, computes the identifiers of random trees, files, snapshots and the parts of random
# identifiers; ours must be the same. Usage: run.sh [ROUNDS [SEED]]
# Needs Python 3.10 or later with venv; fetches swh.model 8.4.1. Build the program first: ./multitude build
set -eu
here=$(cd "$(dirname "$0")" && pwd)
libraries=${LIBRARIES:-$here/../../app/target/lib}
if [ ! -d "$libraries" ]; then
  echo "Build the program first: ./multitude build" >&2
  exit 2
fi
path=$(printf '%s:' "$libraries"/publiccode-*.jar)
work=$(mktemp -d)
trap 'chmod -R u+rwX "$work"; rm -rf "$work"' EXIT
python=${SWH_PYTHON:-}
if [ -z "$python" ]; then
  python3 -m venv "$work/venv"
  "$work/venv/bin/pip" install --quiet swh.model==8.4.1
  python=$work/venv/bin/python
fi
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"$python" "$here/judge.py" "$work" "$java" "$path" "$here/Compute.java" "${1:-300}" "${2:-1}"
