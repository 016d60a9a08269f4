#!/bin/sh
# Schulze and ranked pairs on 100 to 1,000 candidates, beside the bare loop of the same run. Build the program first: ./multitude build
# usage: bench/ballots.sh [OPTIONS OF JMH]
exec "$(dirname "$0")/jmh.sh" Pairs "$@"
