#!/bin/sh
# Copies the typefaces the pages use to DESTINATION (by default app/target/fonts), from npm, pinned by package-lock.json.
# Without npm, or without a network, it says so in one sentence and succeeds: pages then use the system's fonts.
#
#   app/fonts/fetch.sh [DESTINATION]
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
destination=${1:-$here/../target/fonts}

# package, file names without "-latin[-ext]-", shape
faces() {
    cat <<'FACES'
atkinson-hyperlegible-next wght-normal
atkinson-hyperlegible-next wght-italic
atkinson-hyperlegible-mono wght-normal
source-serif-4 opsz-normal
source-serif-4 opsz-italic
FACES
}

missing() {
    faces | while read -r family shape; do
        for subset in latin latin-ext; do
            file=$destination/$family-$subset-$shape.woff2
            [ -s "$file" ] || echo "$file"
        done
    done
}

if [ -z "$(missing)" ]; then
    exit 0
fi

if ! command -v npm >/dev/null 2>&1; then
    echo "Fonts: npm is not on this machine, so pages use the system's fonts; install it and build again to have Multitude's." >&2
    exit 0
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM
cp "$here/package.json" "$here/package-lock.json" "$here/.npmrc" "$work/"
if ! (cd "$work" && npm ci --silent >/dev/null 2>&1); then
    echo "Fonts: npm could not fetch them, so pages use the system's fonts; build again with a network to have Multitude's." >&2
    exit 0
fi

mkdir -p "$destination"
faces | while read -r family shape; do
    package=$work/node_modules/@fontsource-variable/$family
    for subset in latin latin-ext; do
        cp "$package/files/$family-$subset-$shape.woff2" "$destination/"
    done
    cp "$package/LICENSE" "$destination/$family.LICENSE.txt"
done
