#!/bin/sh
# Validation of publiccode.yml files beside bare YAML composition of the same bytes. Build the program first: ./multitude build
# usage: bench/publiccode.sh [FOLDER] [OPTIONS OF JMH]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
case ${1:--} in
  -*) set -- "${MULTITUDE_TEST_DATA:-$here/../../shared/data}/code-publiccode-real" "$@" ;;
esac
exec "$here/jmh.sh" Publiccodes "$@"
