#!/bin/sh
# A search as the site does it against the bare query of Lucene, on the index of a data directory.
# usage: bench/search.sh DATA WORDS [WORDS...]      ROUNDS (200); words of a search in one argument
set -eu
[ $# -ge 2 ] || { echo "usage: bench/search.sh DATA WORDS [WORDS...]" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/.." && pwd)
bin=${JAVA_HOME:+$JAVA_HOME/bin/}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' INT TERM

"$root/multitude" build
jars=$root/app/target/multitude.jar
for jar in "$root"/app/target/lib/*.jar; do jars=$jars:$jar; done
data=$1
shift
"${bin}javac" -nowarn -d "$work" -cp "$jars" "$here/Searching.java"
"${bin}java" -cp "$work:$jars" org.multitude.platform.index.Searching "$data/index" "${ROUNDS:-200}" "$@"
