#!/bin/sh
# Claims a fresh installation and enters three bodies, so that there are pages to measure.
# usage: bench/fill.sh http://localhost:PORT CODE
set -eu
[ $# -eq 2 ] || { echo "usage: bench/fill.sh http://localhost:PORT CODE" >&2; exit 2; }
site=$1
code=$2
cookies=$(mktemp)
trap 'rm -f "$cookies"' EXIT

send() { # prints where the site leads; anything but a redirection is a failure
  path=$1
  shift
  answer=$(curl -s -b "$cookies" -c "$cookies" -o /dev/null -w '%{http_code} %{redirect_url}' "$site$path" "$@")
  case $answer in
    303*) echo "${answer#303 }" ;;
    *) echo "$site$path answered $answer" >&2; exit 1 ;;
  esac
}

hidden() { # a hidden field of the page on standard input
  sed -n 's/.*type="hidden" name="'"$1"'" value="\([^"]*\)".*/\1/p' | head -n 1
}

send /claim --data-urlencode "code=$code" -d name=Bench -d "publicUrl=$site" -d handle=bench \
  -d email=bench@example.org --data-urlencode "password=a phrase for the bench only" -d kind=public-agent
for number in 1 2 3; do
  page=$(curl -s -b "$cookies" "$site/organizations/new")
  send /organizations/new -d "_csrf=$(echo "$page" | hidden _csrf)" -d "_once=$(echo "$page" | hidden _once)" \
    -d "name=Body number $number" -d type=local-authority -d contact=contact@example.org \
    --data-urlencode "description=What this body opens, and why, in a paragraph as long as such descriptions are."
done
