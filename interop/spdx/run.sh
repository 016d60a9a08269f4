#!/bin/sh
# go-spdx judges whether made-up texts are licence expressions, license-expression what they mean, and licensecheck which
# licence each text of the SPDX list is. Needs JDK 25, Go, Python 3 with venv, the network; build first: ./multitude build
set -eu
here=$(cd "$(dirname "$0")" && pwd)
libraries=${LIBRARIES:-$here/../../app/target/lib}
if [ ! -d "$libraries" ]; then
  echo "Build the program first: ./multitude build" >&2
  exit 2
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/texts"
path=$(printf '%s:' "$libraries"/publiccode-*.jar "$libraries"/java-spdx-library-*.jar "$libraries"/gson-*.jar)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"$java" -cp "$path" "$here/Ours.java" expressions "${EXPRESSIONS:-4000}" > "$work/expressions.tsv"
"$java" -cp "$path" "$here/Ours.java" texts "$work/texts" > "$work/texts.tsv"

cp "$here/judge.go" "$work"
cd "$work"
go mod init judge 2> /dev/null
go get github.com/github/go-spdx/v2@v2.8.0 github.com/google/licensecheck@v0.3.1 2> /dev/null
go build -o judge judge.go
./judge expressions < expressions.tsv
./judge texts texts < texts.tsv

python3 -m venv venv
venv/bin/pip install --quiet license-expression==30.4.4
venv/bin/python "$here/judge.py" < expressions.tsv
