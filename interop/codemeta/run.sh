#!/bin/sh
# PyLD, a processor of JSON-LD, expands the CodeMeta documents that our library writes of every collected publiccode.yml, or
# those that a running site gives, whose publiccode.yml files are compared with the hashes it lists.
# Usage: run.sh [FOLDER|ADDRESS], a folder with publiccode.yml files; that of MULTITUDE_TEST_DATA unless said otherwise. The
# context is read there too, from code-codemeta. For a folder, build the program first: ./multitude build
# Needs JDK 25, Python 3.10 or later with venv; fetches PyLD 3.3.0.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
data=${MULTITUDE_TEST_DATA:-$here/../../../shared/data}
source=${1:-$data}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python=${CODEMETA_PYTHON:-}
if [ -z "$python" ]; then
  python3 -m venv "$work/venv"
  "$work/venv/bin/pip" install --quiet PyLD==3.3.0
  python=$work/venv/bin/python
fi
case $source in
  http://* | https://*) "$python" "$here/site.py" "$source" "$work/documents" ;;
  *)
    libraries=${LIBRARIES:-$here/../../app/target/lib}
    if [ ! -d "$libraries" ]; then
      echo "Build the program first: ./multitude build" >&2
      exit 2
    fi
    path=${CLASSES:-}$(printf '%s:' "$libraries"/*.jar)
    "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$path" "$here/Documents.java" "$source" "$work/documents"
    ;;
esac
"$python" "$here/judge.py" "$data/code-codemeta/codemeta.jsonld" "$work/documents"
