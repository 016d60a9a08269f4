#!/bin/sh
# SWHID of a folder of made-up files beside git hash-object over the same files; of a sparse file of 4 GiB in a heap of 16 MB;
# of a million files in one folder. Needs git and 3 GB of disk. Build the program first: ./multitude build
set -eu
here=$(cd "$(dirname "$0")" && pwd)
path=${PUBLICCODE:-$(printf '%s:' "$here"/../app/target/lib/publiccode-*.jar)}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Compiled beforehand, so that memory is that of the library.
"${java}c" -cp "$path" -d "$work/classes" "$here/FolderSwhid.java"

"$java" -cp "$path:$work/classes" FolderSwhid make "$work/files" "${FILES:-100000}" "$work/list"
"$java" -Xmx64m -cp "$path:$work/classes" FolderSwhid git "$work/files" "$work/list" "${ROUNDS:-5}"
rm -rf "$work/files"
truncate -s 1M "$work/small"
truncate -s 4G "$work/sparse"
for file in small sparse; do
  "$java" -Xmx16m -XX:+UseSerialGC -cp "$path:$work/classes" FolderSwhid one "$work/$file"
done
printf 'git: '
git hash-object --no-filters "$work/sparse"
"$java" -cp "$path:$work/classes" FolderSwhid empty "$work/million" "${MANY:-1000000}"
"$java" -Xmx160m -XX:+UseSerialGC -cp "$path:$work/classes" FolderSwhid one "$work/million"
