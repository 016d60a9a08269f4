#!/bin/sh
# The page of a consultation with 2,000 and with 2,000,000 votes, signed out, under the same load. Fills a data directory of
# its own by SQL: 40 statements, 20 votes each from 100 and from 100,000 people. Linux.
# usage: bench/consultation.sh DATA
# CONNECTIONS (4), SECONDS_A_ROUND (10), ROUNDS (3), WARM_UP (2000 requests for each page), PORT (8595), VOTERS (100000)
set -eu
[ $# -eq 1 ] || { echo "usage: bench/consultation.sh DATA" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/.." && pwd)
mkdir -p "$1"
data=$(cd "$1" && pwd)
port=${PORT:-8595}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
pid=
stop() { if [ -n "$pid" ]; then kill "$pid" 2>/dev/null || true; wait "$pid" 2>/dev/null || true; fi; }
trap stop EXIT
trap 'exit 1' INT TERM

"$root/multitude" build
options=$(sed -n 's/^java_options="\(.*\)"$/\1/p' "$root/multitude")
class_path=$root/app/target/multitude.jar
for jar in "$root"/app/target/lib/*.jar; do class_path=$class_path:$jar; done
# shellcheck disable=SC2086
"$java" $options -cp "$class_path" org.multitude.Multitude serve --port "$port" --data "$data" >"$data/server.log" 2>&1 &
pid=$!
tries=0
until curl -s -f -o /dev/null "http://127.0.0.1:$port/health"; do
  tries=$((tries + 1))
  [ $tries -lt 240 ] || { tail -n 20 "$data/server.log" >&2; exit 1; }
  sleep 0.5
done
database=jdbc:postgresql://127.0.0.1:$(sed -n 4p "$data/postgres/cluster/postmaster.pid")/multitude
# shellcheck disable=SC2086
"$java" $options -cp "$class_path" "$here/FillConsultations.java" "$database" "$data/postgres/password" "${VOTERS:-100000}"
echo "waiting for the map of the large one"
tries=0
until curl -s "http://127.0.0.1:$port/policy/bench/consultations/2" | grep -q 'class="opinions"'; do
  tries=$((tries + 1))
  [ $tries -lt 300 ] || { echo "no map was drawn" >&2; exit 1; }
  sleep 2
done
echo "$(uname -sm), $(nproc) processors, load before $(cut -d' ' -f1 /proc/loadavg)"
"$java" "$here/Load.java" "${CONNECTIONS:-4}" "${SECONDS_A_ROUND:-10}" "${ROUNDS:-3}" "${WARM_UP:-2000}" \
  "small=$pid=http://127.0.0.1:$port/policy/bench/consultations/1" \
  "large=$pid=http://127.0.0.1:$port/policy/bench/consultations/2"
echo "load after $(cut -d' ' -f1 /proc/loadavg)"
