#!/bin/sh
# pref_voting and abcvoting, programs of researchers, count made-up elections with many ties and judge whom our rules elect.
# Usage: run.sh [ELECTIONS], of each of four kinds of ballots; 500 unless said otherwise. Build the program first: ./multitude build
# Needs Python 3.10 or later with venv; fetches pref_voting 1.18.2 and abcvoting 2.19.2.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
libraries=${LIBRARIES:-$here/../../app/target/lib}
if [ ! -d "$libraries" ]; then
  echo "Build the program first: ./multitude build" >&2
  exit 2
fi
path=$(printf '%s:' "$libraries"/deliberation-*.jar "$libraries"/commons-numbers-*.jar)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python=${BALLOTS_PYTHON:-}
if [ -z "$python" ]; then
  python3 -m venv "$work/venv"
  "$work/venv/bin/pip" install --quiet pref_voting==1.18.2 abcvoting==2.19.2
  python=$work/venv/bin/python
fi
"$java" -cp "$path" "$here/Elections.java" "${1:-500}" > "$work/elections"
"$python" "$here/judge.py" < "$work/elections"
