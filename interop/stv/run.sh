#!/bin/sh
# stv-rs and VoteKit count elections that were made up by chance, and so do we.
# Usage: run.sh [ELECTIONS [SEED]]
# Needs JDK 25, Rust's cargo, Python 3.11 or later with venv and the network; fetches stv-rs 0.5.1 and VoteKit 3.5.0. Build the
# program first: ./multitude build
set -eu
here=$(cd "$(dirname "$0")" && pwd)
libraries=${LIBRARIES:-$here/../../app/target/lib}
if [ ! -d "$libraries" ]; then
  echo "Build the program first: ./multitude build" >&2
  exit 2
fi
path=$(printf '%s:' "$libraries"/deliberation-*.jar "$libraries"/commons-numbers-*.jar)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
stvrs=${STV_RS:-}
if [ -z "$stvrs" ]; then
  cargo install --quiet stv-rs --version 0.5.1 --root "$work/cargo"
  stvrs=$work/cargo/bin/stv-rs
fi
python=${VOTEKIT_PYTHON:-}
if [ -z "$python" ]; then
  python3 -m venv "$work/venv"
  "$work/venv/bin/pip" install --quiet votekit==3.5.0
  python=$work/venv/bin/python
fi
"$python" "$here/elections.py" "$work/elections" "${1:-300}" "${2:-1}"
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$path" "$here/Counts.java" "$work/elections" > "$work/counts.tsv"
"$python" "$here/judge.py" "$work/elections" "$work/counts.tsv" "$stvrs"
