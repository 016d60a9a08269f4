#!/bin/sh
# An import against a bare parse of the same bytes, and its memory. Linux.
# usage: bench/import.sh CATALOGUE [COUNT]      COUNT datasets (10000) made by varying those of a real catalogue
# DATA (a data directory to fill and keep), ROUNDS of the bare parse (3), SHOW_MEMORY=1 (every ten seconds)
set -eu
[ $# -ge 1 ] || { echo "usage: bench/import.sh CATALOGUE [COUNT]" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/.." && pwd)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
# PostgreSQL never runs as root and has to reach its directory.
work=$(mktemp -d)
chmod 711 "$work"
data=${DATA:-$work/data}
trap 'rm -rf "$work"' EXIT
trap 'exit 1' INT TERM

"$root/multitude" build
jars=$root/app/target/multitude.jar
for jar in "$root"/app/target/lib/*.jar; do jars=$jars:$jar; done

"$java" -cp "$jars" "$here/Vary.java" "$1" "${2:-10000}" "$work/many.nt"
echo "$(wc -c <"$work/many.nt") bytes, $(wc -l <"$work/many.nt") triples, ${2:-10000} datasets"
"$java" -cp "$jars" "$here/Parse.java" "$work/many.nt" "${ROUNDS:-3}"

# An installation to bring it into, started once so that making it is not measured.
"$root/multitude" serve --port "${PORT:-8595}" --data "$data" >"$work/serve.log" 2>&1 &
server=$!
tries=0
until curl -s -f -o /dev/null "http://127.0.0.1:${PORT:-8595}/health"; do
  tries=$((tries + 1))
  [ $tries -lt 240 ] || { cat "$work/serve.log" >&2; exit 1; }
  sleep 0.5
done
kill "$server"
wait "$server" || true

start=$(date +%s.%N)
"$root/multitude" import dcat "$work/many.nt" --data "$data" >"$work/import.log" 2>&1 &
import=$!
while kill -0 "$import" 2>/dev/null; do
  grep -s -E 'VmHWM|VmRSS' "/proc/$import/status" >"$work/memory.new" && mv "$work/memory.new" "$work/memory" || true
  cat "/proc/$import/stat" 2>/dev/null >"$work/stat.new" && mv "$work/stat.new" "$work/stat" || true
  postgres=$(head -n 1 "$data/postgres/cluster/postmaster.pid" 2>/dev/null || true)
  if [ -n "$postgres" ]; then
    cat "/proc/$postgres/stat" $(pgrep -P "$postgres" | sed 's|.*|/proc/&/stat|') 2>/dev/null >"$work/postgres.new" &&
      mv "$work/postgres.new" "$work/postgres" || true
  fi
  if [ -n "${SHOW_MEMORY:-}" ]; then echo "$(date +%T) $(sed -n 's/VmRSS: *//p' "$work/memory")"; sleep 9; fi
  sleep 1
done
status=0
wait "$import" || status=$?
end=$(date +%s.%N)
head -n 5 "$work/import.log"
echo "exit $status, $(echo "$start $end" | awk '{printf "%.1f", $2 - $1}') s from launch to end"
awk -v ticks="$(getconf CLK_TCK)" '{printf "%.1f s of CPU, without PostgreSQL\n", ($14 + $15) / ticks}' "$work/stat"
# The postmaster counts those of its children that have ended.
sed 's/^.*) //' "$work/postgres" | awk -v ticks="$(getconf CLK_TCK)" '
  { cpu += $12 + $13 } NR == 1 { cpu += $14 + $15 } END { printf "%.1f s of CPU of PostgreSQL\n", cpu / ticks }'
cat "$work/memory"
