#!/bin/sh
# Validation of publiccode.yml files beside bare YAML composition of the same bytes. The folder of the files is the argument.
# Build the program first: ./multitude build
set -eu
here=$(cd "$(dirname "$0")" && pwd)
libraries=${LIBRARIES:-$here/../app/target/lib}
folder=${1:-$here/../../shared/data/code-publiccode-real}
if [ ! -d "$libraries" ]; then
  echo "Build the program first: ./multitude build" >&2
  exit 2
fi
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"$java" -Xmx512m -cp "$libraries/*" "$here/Publiccodes.java" "$folder" "${ROUNDS:-15}"
