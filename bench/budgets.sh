#!/bin/sh
# Equal Shares with Add1 on published budgets, beside plain Python on the same files, and on 131,778 made-up ballots. Needs
# Python 3, and the files of Pabulib in MULTITUDE_TEST_DATA or named as arguments. Build the program first: ./multitude build
# usage: bench/budgets.sh [FILE.pb...] [OPTIONS OF JMH]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
data=${MULTITUDE_TEST_DATA:-$here/../../shared/data}/part-pabulib
case ${1:--} in
  -*)
    set -- "$data/poland_wieliczka_2023.pb" "$data/poland_warszawa_2018_ursynow-wysoki-polnocny.pb" \
      "$data/poland_warszawa_2021_ochota.pb" "$@"
    ;;
esac
exec "$here/jmh.sh" Budgets "$here/budgets_plain.py" "$@"
