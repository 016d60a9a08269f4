#!/bin/sh
# Pages, signed out, under load: Multitude on Jetty and on Tomcat against a bare handler that sends the same statements
# and as many bytes, in one run, on one database. Linux; needs a data directory that is claimed (see fill.sh).
# usage: bench/pages.sh DATA PATH [PATH...]
# CONNECTIONS (8), SECONDS_A_ROUND (10), ROUNDS (3), WARM_UP (20000 requests for each server and page), PORT (8591 to 8594)
set -eu
[ $# -ge 2 ] || { echo "usage: bench/pages.sh DATA PATH [PATH...]" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/.." && pwd)
data=$(cd "$1" && pwd)
shift
port=${PORT:-8591}
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

"$root/multitude" build
options=$(sed -n 's/^java_options="\(.*\)"$/\1/p' "$root/multitude")
jars=$root/app/target/lib
boot=$(sed -n 's:.*<spring-boot.version>\(.*\)</spring-boot.version>.*:\1:p' "$root/app/pom.xml" | head -n 1)
if [ ! -f "$here/target/tomcat/spring-boot-tomcat-$boot.jar" ]; then
  (cd "$root" && ./mvnw -q -B -f bench/pom.xml -Dspring-boot.version="$boot" dependency:copy-dependencies)
fi

on_jetty=$root/app/target/multitude.jar
on_tomcat=$on_jetty
for jar in "$jars"/*.jar; do
  on_jetty=$on_jetty:$jar
  case ${jar##*/} in
    *jetty*) ;;
    *) on_tomcat=$on_tomcat:$jar ;;
  esac
done
for jar in "$here"/target/tomcat/tomcat-embed-*.jar "$here/target/tomcat/spring-boot-tomcat-$boot.jar"; do
  on_tomcat=$on_tomcat:$jar
done

serve() { # NAME CLASSPATH PORT: starts Multitude and waits for its home page
  # shellcheck disable=SC2086
  "$java" $options -cp "$2" org.multitude.Multitude serve --port "$3" --data "$data" >"$work/$1.log" 2>&1 &
  pid=$!
  started="$started $pid"
  await "$pid" "http://127.0.0.1:$3/" "$work/$1.log"
}
await() {
  tries=0
  until curl -s -f -o /dev/null "$2"; do
    tries=$((tries + 1))
    if [ $tries -gt 240 ] || ! kill -0 "$1" 2>/dev/null; then
      tail -n 20 "$3" >&2
      echo "no page came from $2" >&2
      exit 1
    fi
    sleep 0.5
  done
}

serve jetty "$on_jetty" "$port"
jetty=$pid
# Tomcat closes a connection after 100 requests unless told otherwise; Jetty and the bare handler never do.
SERVER_TOMCAT_MAX_KEEP_ALIVE_REQUESTS=-1 serve tomcat "$on_tomcat" $((port + 1))
tomcat=$pid
database=jdbc:postgresql://127.0.0.1:$(sed -n 4p "$data/postgres/cluster/postmaster.pid")/multitude

# One more server tells the statements of each page, then stops.
MULTITUDE_DATABASE_URL="$database?prepareThreshold=0&preparedStatementCacheQueries=0" MULTITUDE_DATABASE_USER=multitude \
  MULTITUDE_DATABASE_PASSWORD=$(cat "$data/postgres/password") LOGGING_LEVEL_ORG_POSTGRESQL=TRACE \
  LOGGING_PATTERN_CONSOLE='[%thread] %msg%n' serve statements "$on_jetty" $((port + 2))
number=0
for page in "$@"; do
  number=$((number + 1))
  for _ in 1 2 3; do curl -s -f -o "$work/$number.html" "http://127.0.0.1:$((port + 2))$page"; done
  sleep 2
  before=$(wc -m <"$work/statements.log")
  curl -s -f -o "$work/$number.html" -H 'Accept-Language: en' "http://127.0.0.1:$((port + 2))$page"
  sleep 0.2
  "$java" "$here/Statements.java" "$work/statements.log" "$before" >"$work/$number.sql"
done
kill "$pid"
wait "$pid" 2>/dev/null || true

# shellcheck disable=SC2086
"$java" $options -cp "$on_jetty" "$here/Bare.java" $((port + 3)) "$database" "$data/postgres/password" "$work" \
  >"$work/bare.log" 2>&1 &
bare=$!
started="$started $bare"
await "$bare" "http://127.0.0.1:$((port + 3))/1" "$work/bare.log"

echo "$(uname -sm), $(nproc) processors, $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1), load before $(cut -d' ' -f1 /proc/loadavg)"
number=0
for page in "$@"; do
  number=$((number + 1))
  echo
  echo "$page: $(wc -c <"$work/$number.html" | tr -d ' ') bytes, $(wc -l <"$work/$number.sql" | tr -d ' ') statements"
  if [ -n "${SHOW_STATEMENTS:-}" ]; then cut -c1-160 "$work/$number.sql"; fi
  "$java" "$here/Load.java" "${CONNECTIONS:-8}" "${SECONDS_A_ROUND:-10}" "${ROUNDS:-3}" "${WARM_UP:-20000}" \
    "jetty=$jetty=http://127.0.0.1:$port$page" "tomcat=$tomcat=http://127.0.0.1:$((port + 1))$page" \
    "bare=$bare=http://127.0.0.1:$((port + 3))/$number"
done
echo
echo "load after $(cut -d' ' -f1 /proc/loadavg)"
