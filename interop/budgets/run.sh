#!/bin/sh
# pabutools, a library for participatory budgets in Python, counts published budgets and made-up ones; libs/deliberation must fund
# the same projects. Usage: run.sh [FOLDER OF .pb FILES]
# Needs JDK 25, Python 3.10 or later with venv, libs/deliberation built; fetches pabutools 1.2.3.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
libraries=${LIBRARIES:-$here/../../app/target/lib}
if [ ! -d "$libraries" ]; then
  echo "Build the program first: ./multitude build" >&2
  exit 2
fi
folder=${1:-${MULTITUDE_TEST_DATA:-$here/../../../shared/data}/part-pabulib}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python=${PABUTOOLS_PYTHON:-}
if [ -z "$python" ]; then
  python3 -m venv "$work/venv"
  "$work/venv/bin/pip" install --quiet pabutools==1.2.3
  python=$work/venv/bin/python
fi
path=$(printf '%s:' "$libraries"/deliberation-*.jar "$libraries"/commons-numbers-*.jar)
"$python" "$here/judge.py" make "$work/made" "${MADE:-400}"
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"$java" -cp "$path" "$here/Ours.java" "$folder" "$work/made" > "$work/ours.tsv"
"$python" "$here/judge.py" compare "$work/ours.tsv"
