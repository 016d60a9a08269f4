#!/bin/sh
# Go's note and tlog packages judge a log made by this library. Needs Java 25 and Go; build libs/tlog first.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$java" -cp "$here/../../target/classes" "$here/Export.java" "$work"
cd "$here"
go run . "$work"
