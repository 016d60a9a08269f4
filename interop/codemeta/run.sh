#!/bin/sh
# PyLD, a processor of JSON-LD, expands the CodeMeta documents that our library writes of every collected publiccode.yml.
# Usage: run.sh [FOLDER], with publiccode.yml files; those of MULTITUDE_TEST_DATA unless said otherwise. The context is
# read there too, from code-codemeta. Build the program first: ./multitude build
# Needs JDK 25, Python 3.10 or later with venv; fetches PyLD 3.3.0.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
data=${MULTITUDE_TEST_DATA:-$here/../../../shared/data}
libraries=${LIBRARIES:-$here/../../app/target/lib}
if [ ! -d "$libraries" ]; then
  echo "Build the program first: ./multitude build" >&2
  exit 2
fi
path=${CLASSES:-}$(printf '%s:' "$libraries"/*.jar)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python=${CODEMETA_PYTHON:-}
if [ -z "$python" ]; then
  python3 -m venv "$work/venv"
  "$work/venv/bin/pip" install --quiet PyLD==3.3.0
  python=$work/venv/bin/python
fi
"$java" -cp "$path" "$here/Documents.java" "${1:-$data}" "$work/documents"
"$python" "$here/judge.py" "$data/code-codemeta/codemeta.jsonld" "$work/documents"
