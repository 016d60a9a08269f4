"""Votes that Polis' own worker was given in batches, and the planes it answered with, beside those of our replay."""

import json
import pathlib
import subprocess
import sys
import urllib.request

EXACTLY = 1e-9


def recorded(source):
    text = urllib.request.urlopen(source).read() if "://" in source else pathlib.Path(source).read_bytes()
    return json.loads(text)["cases"]


def lines(case):
    before = 0
    for cut in case["cuts"]:
        for participant, statement, vote, _ in case["votes"][before:cut]:
            # As stored by Polis: agreement is -1.
            yield f"{participant} {statement} {-vote}"
        yield "update"
        before = cut


def replayed(case, command):
    run = subprocess.run(command, input="\n".join(lines(case)) + "\n", capture_output=True, text=True, check=True)
    updates = [[]]
    for line in run.stdout.splitlines():
        if line == "end":
            updates.append([])
        else:
            updates[-1].append([float(number) for number in line.split()])
    return updates[:-1]


def furthest(ours, theirs):
    if len(ours) != len(theirs):
        return float("inf")
    return max(abs(one - other) for one, other in zip(ours, theirs))


worst = 0.0
compared = 0
for case in recorded(sys.argv[1]):
    for update, expected in zip(replayed(case, sys.argv[2:]), case["expected"], strict=True):
        statements, centre, *components, extremity = update
        if statements != expected["tids"]:
            sys.exit("The statements are not in the same order")
        pca = expected["pca"]
        pairs = [(centre, pca["center"]), (extremity, pca["comment-extremity"]), *zip(components, pca["comps"], strict=True)]
        difference = max(furthest(ours, theirs) for ours, theirs in pairs)
        print(f"  case {case['seed']}, {len(statements)} statements: at most {difference:.1e} apart")
        worst = max(worst, difference)
        compared += 1
print(f"{compared} updates compared: centre, components with their sign, extremity; at most {worst:.1e} apart")
sys.exit(0 if compared and worst <= EXACTLY else 1)
