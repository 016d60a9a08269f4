"""license-expression reads every valid expression and its canonical form: both mean the same to it."""

import sys

from license_expression import get_spdx_licensing

licensing = get_spdx_licensing()
judged = same = unknown = 0
for row in sys.stdin:
    text, valid, canonical = row.rstrip("\n").split("\t")
    if valid != "true":
        continue
    judged += 1
    if any(not key.startswith("LicenseRef-") for key in licensing.unknown_license_keys(text)):
        unknown += 1
    elif licensing.is_equivalent(text, canonical):
        same += 1
    else:
        print(f"  license-expression finds another meaning in {canonical} than in {text}")
print(f"canonical forms: {judged} judged, {same} the same, {unknown} with an id that the judge does not know")
