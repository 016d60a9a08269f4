#!/bin/sh
# Other people's programs read the catalogue of a running Multitude: rdflib, pySHACL with the official shapes, ckanapi, and
# the JSON schema of DCAT-US. usage: interop/catalogue/run.sh ADDRESS [DATA]
# DATA holds cat-dcat-ap-shapes and cat-us-data-json (default: MULTITUDE_TEST_DATA); without it shapes and schema are left out.
set -eu
[ $# -ge 1 ] || { echo "usage: interop/catalogue/run.sh ADDRESS [DATA]" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
tools=${TOOLS:-$(mktemp -d)}
[ -x "$tools/bin/python" ] || python3 -m venv "$tools"
"$tools/bin/pip" install --quiet rdflib==7.6.0 pyshacl==0.40.1 ckanapi==4.11 jsonschema==4.26.0
exec "$tools/bin/python" "$here/judge.py" "$1" "${2:-${MULTITUDE_TEST_DATA:-}}"
