#!/bin/sh
# Go's note, tlog and transparency-dev/formats judge a log made by libs/tlog. Needs Java 25 and Go; build libs/tlog first.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
classes=$here/../../libs/tlog/target/classes
if [ ! -d "$classes" ]; then
  echo "Build the library first: ./mvnw -q -pl libs/tlog -DskipTests package" >&2
  exit 2
fi
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$java" -cp "$classes" "$here/Export.java" "$work"
cd "$here"
go run . "$work"
