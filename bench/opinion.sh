#!/bin/sh
# Opinion maps of 50,000 and of 2 million votes, whole and vote by vote, beside floors of the same run; on one core, in 512 MiB.
# Build the program first: ./multitude build
# usage: bench/opinion.sh [OPTIONS OF JMH]
exec "$(dirname "$0")/jmh.sh" OpinionMaps "$@"
