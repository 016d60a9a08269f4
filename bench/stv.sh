#!/bin/sh
# Counts by single transferable vote beside one pass over the ballots for each stage: on real files, where some are given or lie in
# MULTITUDE_TEST_DATA, then on more and more made-up ballots and candidates. Build the program first: ./multitude build
# usage: bench/stv.sh [FILE.blt...] [OPTIONS OF JMH]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
largest=${MULTITUDE_TEST_DATA:-$here/../../shared/data}/part-stv-droop/blt/scotland/Partick-West-2007.blt
case ${1:--} in
  -*) [ ! -f "$largest" ] || set -- "$largest" "$@" ;;
esac
exec "$here/jmh.sh" StvCounts "$@"
