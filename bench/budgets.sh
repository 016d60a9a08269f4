#!/bin/sh
# Equal Shares with Add1 on published budgets, beside plain Python on the same files, and on 131,778 made-up ballots. Needs
# Python 3, and the files of Pabulib in MULTITUDE_TEST_DATA or named as arguments. Build the program first: ./multitude build
set -eu
here=$(cd "$(dirname "$0")" && pwd)
libraries=${LIBRARIES:-$here/../app/target/lib}
if [ ! -d "$libraries" ]; then
  echo "Build the program first: ./multitude build" >&2
  exit 2
fi
if [ $# -eq 0 ]; then
  data=${MULTITUDE_TEST_DATA:-$here/../../shared/data}/part-pabulib
  set -- "$data/poland_wieliczka_2023.pb" "$data/poland_warszawa_2018_ursynow-wysoki-polnocny.pb" \
    "$data/poland_warszawa_2021_ochota.pb"
fi
path=$(printf '%s:' "$libraries"/deliberation-*.jar "$libraries"/commons-numbers-*.jar)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"$java" -Xmx1g -cp "$path" "$here/Budgets.java" "${ROUNDS:-15}" "$here/budgets_plain.py" "$@"
"$java" -Xmx1g -cp "$path" "$here/Budgets.java" made "${MADE_ROUNDS:-5}" 131778 197
