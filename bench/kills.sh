#!/bin/sh
# Kills the whole program, PostgreSQL included, at random moments under load, many more times than the tests do: the same
# program as KilledServerTest. After each kill everything promised is there, once, and the record extends what was shown.
# usage: bench/kills.sh [KILLS] [MINUTES] [SEED]     (500, 60, drawn)
set -eu
cd "$(dirname "$0")/.."
exec ./mvnw -B -ntp -q -pl app -am test -Dtest=KilledServerTest -Dsurefire.failIfNoSpecifiedTests=false \
  -Dmultitude.kills="${1:-500}" -Dmultitude.kill-minutes="${2:-60}" ${3:+-Dmultitude.seed="$3"}
