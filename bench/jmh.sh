#!/bin/sh
# Compiles a program of this folder that measures with JMH, and runs it on one core; the scripts of these programs call it.
# Build the program first: ./multitude build
# usage: bench/jmh.sh PROGRAM [ARGUMENTS...] [OPTIONS OF JMH]     CORE (0), LIBRARIES (app/target/lib)
set -eu
here=$(cd "$(dirname "$0")" && pwd)
libraries=${LIBRARIES:-$here/../app/target/lib}
if [ ! -d "$libraries" ]; then
  echo "Build the program first: ./multitude build" >&2
  exit 2
fi
if [ ! -d "$here/target/jmh" ]; then
  (cd "$here/.." && ./mvnw -q -B -ntp -f bench/jmh.xml dependency:copy-dependencies)
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' INT TERM
program=$1
shift
jmh=$(printf '%s:' "$here"/target/jmh/*.jar)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"${java}c" -nowarn -d "$work" -cp "$jmh$libraries/*" -processorpath "$jmh" \
  "$here/Costs.java" "$here/Processor.java" "$here/Report.java" "$here/$program.java"
taskset -c "${CORE:-0}" "$java" --sun-misc-unsafe-memory-access=allow -Xmx512m -XX:+UseSerialGC -cp "$work:$jmh$libraries/*" "org.multitude.bench.$program" "$@"
