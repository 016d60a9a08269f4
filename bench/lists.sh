#!/bin/sh
# The same pages at a fixed rate on two installations, a small and a large one: what they cost must not grow with them.
# Linux; both data directories are claimed and filled (see README.md).
# usage: bench/lists.sh SMALL LARGE PATH [PATH...]
# RATE (100 requests a second), SECONDS_A_PAGE (20), WARM_UP (10 seconds for each page), PORT (8595 and the next)
set -eu
[ $# -ge 3 ] || { echo "usage: bench/lists.sh SMALL LARGE PATH [PATH...]" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/.." && pwd)
small=$(cd "$1" && pwd)
large=$(cd "$2" && pwd)
shift 2
port=${PORT:-8595}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
started=
stop() {
  for pid in $started; do kill "$pid" 2>/dev/null || true; done
  for pid in $started; do wait "$pid" 2>/dev/null || true; done
  rm -rf "$work"
}
trap stop EXIT
trap 'exit 1' INT TERM

serve() { # NAME DATA PORT
  "$root/multitude" serve --port "$3" --data "$2" >"$work/$1.log" 2>&1 &
  pid=$!
  started="$started $pid"
  tries=0
  until curl -s -f -o /dev/null "http://127.0.0.1:$3/health"; do
    tries=$((tries + 1))
    if [ $tries -gt 240 ] || ! kill -0 "$pid" 2>/dev/null; then
      tail -n 20 "$work/$1.log" >&2
      echo "$1 did not start" >&2
      exit 1
    fi
    sleep 0.5
  done
}

"$root/multitude" build
serve small "$small" "$port"
one=$pid
serve large "$large" $((port + 1))
two=$pid
echo "$(uname -sm), $(nproc) processors, $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1), load before $(cut -d' ' -f1 /proc/loadavg)"
"$java" "$here/Rate.java" "${RATE:-100}" "${SECONDS_A_PAGE:-20}" "${WARM_UP:-10}" \
  "small=$one=http://127.0.0.1:$port" "large=$two=http://127.0.0.1:$((port + 1))" "$@"
echo
echo "load after $(cut -d' ' -f1 /proc/loadavg)"
