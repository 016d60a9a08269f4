#!/bin/sh
# CPU for finding the licence of a text among the whole SPDX list, and the memory of the list. Build first: ./multitude build
set -eu
here=$(cd "$(dirname "$0")" && pwd)
libraries=${LIBRARIES:-$here/../app/target/lib}
if [ ! -d "$libraries" ]; then
  echo "Build the program first: ./multitude build" >&2
  exit 2
fi
path=$(printf '%s:' "$libraries"/publiccode-*.jar "$libraries"/java-spdx-library-*.jar "$libraries"/gson-*.jar)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"$java" -Xmx512m -cp "$path" "$here/LicenceTexts.java" "${ROUNDS:-3}"
