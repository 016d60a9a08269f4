"""stv-rs and VoteKit count the same elections: every round by Meek's method, the winners by the Scottish rules."""

import collections
import csv
import pathlib
import re
import subprocess
import sys
from fractions import Fraction

from votekit import RankBallot, RankProfile
from votekit.elections import STV

folder = pathlib.Path(sys.argv[1])
ours = collections.defaultdict(list)
with open(sys.argv[2], encoding="utf-8") as lines:
    for file, rule, kind, quota, elected, about, votes in csv.reader(lines, delimiter="\t"):
        figures = [Fraction(one) for one in votes.split()]
        ours[file, rule].append((kind, Fraction(quota), set(elected.split()), set(about.split()), figures))

CANDIDATE = re.compile(r"\t(Elected|Hopeful|Defeated): +(\w+) \((.*)\)")


def rounds(log, names):
    """Of each round: quota and votes when somebody was elected or excluded, and who; then who took the last seats."""
    found, last, action = [], set(), ""
    for line in log.splitlines():
        candidate = CANDIDATE.fullmatch(line)
        if line.startswith("Round "):
            found.append({"elected": set(), "excluded": set(), "votes": {}, "quota": None})
        elif line.startswith("Action: "):
            action = line[len("Action: ") :]
            name = action.rsplit(": ", 1)[-1]
            if action.startswith("Elect: "):
                found[-1]["elected"].add(name)
            elif action.startswith("Defeat ("):
                found[-1]["excluded"].add(name)
            elif action.startswith("Elect remaining"):
                last.add(name)
        elif action.startswith(("Elect: ", "Defeat (")):
            if candidate:
                found[-1]["votes"][candidate[2]] = Fraction(candidate[3])
            elif line.startswith("\tQuota: "):
                found[-1]["quota"] = Fraction(line[len("\tQuota: ") :])
    for one in found:
        one["votes"] = [one["votes"].get(name, Fraction(0)) for name in names]
    return found, last


def same(stages, log, names):
    found, last = rounds(log, names)
    middle = [stage for stage in stages if stage[0] in ("ELECTION", "EXCLUSION")]
    end = set().union(*(stage[2] for stage in stages if stage[0] == "LAST_VACANCIES"))
    return end == last and len(middle) == len(found) and all(
        (quota, elected, about, votes) == (one["quota"], one["elected"], one["excluded"], one["votes"])
        for (_, quota, elected, about, votes), one in zip(middle, found)
    )


def names_of(file):
    return re.search(r"\[nick (.*)\]", file.read_text(encoding="utf-8"))[1].split()


wrong = 0
for rule in ("bigfixed9", "bigfixed9 equalize", "approx", "approx equalize"):
    met = stopped = compared = 0
    for file in sorted(folder.glob("*.blt")):
        arithmetic, *equalize = rule.split()
        options = ["--parallel", "no", "--force-positive-surplus"] + ["--" + one for one in equalize]
        judge = subprocess.run(
            [sys.argv[3], "--arithmetic", arithmetic, "--input", file, "meek", *options], capture_output=True, text=True
        )
        if judge.returncode != 0:
            stopped += 1
            continue
        stages = ours[file.name, rule]
        met += same(stages, judge.stdout, names_of(file))
        compared += len(stages)
    wrong += len(list(folder.glob("*.blt"))) - met - stopped
    print(f"Meek, {rule}: {met} elections as stv-rs counts them, round by round, {compared} stages; it stopped at {stopped}")

met = different = left_out = 0
for file in sorted(folder.glob("strict*.blt")):
    if any(sum(one > quota for one in votes) > 1 for _, quota, _, _, votes in ours[file.name, "scottish"]):
        # Two surpluses at once: by VoteKit who is elected already goes on receiving votes, in Scotland not.
        left_out += 1
        continue
    text = file.read_text(encoding="utf-8").splitlines()
    names = names_of(file)
    ballots = [line.split() for line in text[2 : text.index("0")]]
    profile = RankProfile(
        ballots=[RankBallot(ranking=[{name} for name in ballot[1:-1]], weight=int(ballot[0])) for ballot in ballots],
        candidates=names,
    )
    judge = STV(profile, n_seats=int(text[0].split()[1]), simultaneous=False, exact=True, tiebreak="lex")
    theirs = {name for some in judge.get_elected() for name in some}
    mine = set().union(*(stage[2] for stage in ours[file.name, "scottish"]))
    met += mine == theirs
    different += mine != theirs
    if mine != theirs:
        print(f"  {file.name}: {sorted(mine)} here, {sorted(theirs)} by VoteKit")
wrong += different
print(f"Scottish rules: {met} elections with the winners of VoteKit, which does not round; {different} with others;"
      f" {left_out} not compared, where two surpluses wait at once")
sys.exit(1 if wrong else 0)
