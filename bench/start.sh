#!/bin/sh
# Start to first page, and memory of all processes, on a data directory that exists.
# usage: bench/start.sh DATA [RUNS]; PORT in the environment chooses another port than 8590
set -eu
[ $# -ge 1 ] || { echo "usage: bench/start.sh DATA [RUNS]" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"$here/../multitude" build
exec "$java" "$here/Start.java" "$here/../multitude" "$1" "${2:-10}" "${PORT:-8590}"
