#!/bin/sh
# red-dwarf, another program for conversations of Polis, computes the groups of a consultation again from its polis.zip.
# Usage: run.sh FILE-OR-ADDRESS, for example run.sh http://localhost:8080/policy/SLUG/consultations/1/polis.zip
# Needs Python 3.10 or later with venv; fetches red-dwarf 0.4.0.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
if [ $# -ne 1 ]; then
  echo "Say which polis.zip: a file, a folder with its files, or an address." >&2
  exit 2
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python=${RED_DWARF_PYTHON:-}
if [ -z "$python" ]; then
  python3 -m venv "$work/venv"
  "$work/venv/bin/pip" install --quiet red-dwarf==0.4.0
  python=$work/venv/bin/python
fi
"$python" "$here/judge.py" "$1"
