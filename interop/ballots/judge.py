"""pref_voting and abcvoting count made-up elections again: whom we elect must be among those whom they find."""

import collections
import json
import sys
import warnings

warnings.filterwarnings("ignore")

from abcvoting import abcrules
from abcvoting.preferences import Profile as ApprovalProfile
from pref_voting import grade_methods
from pref_voting.c1_methods import copeland
from pref_voting.grade_profiles import GradeProfile
from pref_voting.iterative_methods import instant_runoff_put
from pref_voting.margin_based_methods import beat_path, minimax, ranked_pairs_tb
from pref_voting.profiles import Profile
from pref_voting.profiles_with_ties import ProfileWithTies

checked = collections.Counter()
decided = collections.Counter()
wrong = []


def judge(election, rule, winners, exact=False):
    """One of some winners, or the only one that a lot leaves."""
    elected = election["elected"][rule]
    checked[rule] += 1
    if len(winners) == 1:
        decided[rule] += 1
    if elected[0] not in winners or exact and len(winners) != 1:
        wrong.append((rule, elected, winners, election))


def committees(election, rule, found):
    checked[rule] += 1
    if len(found) == 1:
        decided[rule] += 1
    if set(election["elected"][rule]) not in [set(one) for one in found]:
        wrong.append((rule, election["elected"][rule], found, election))


def pairs(election, profile):
    n = election["candidates"]
    found = [[profile.support(a, b) if a != b else 0 for b in range(n)] for a in range(n)]
    checked["pairs"] += 1
    decided["pairs"] += 1
    if found != election["pairs"]:
        wrong.append(("pairs", election["pairs"], found, election))


def opposition(profile, n):
    worst = [max(profile.support(other, who) for other in range(n) if other != who) for who in range(n)]
    return [who for who in range(n) if worst[who] == min(worst)]


def ranked(election, profile):
    n = election["candidates"]
    pairs(election, profile)
    judge(election, "schulze", beat_path(profile, strength_function=profile.support))
    # The lot as the tie-breaking order makes one winner, which must be ours.
    judge(election, "ranked-pairs", ranked_pairs_tb(profile, tie_breaker=election["lot"]), exact=True)
    votes = lambda a, b: profile.support(a, b) if profile.margin(a, b) > 0 else 0
    found = ranked_pairs_tb(profile, tie_breaker=election["lot"], strength_function=votes)
    judge(election, "ranked-pairs-winning-votes", found, exact=True)
    judge(election, "minimax", minimax(profile, strength_function=profile.support))
    judge(election, "minimax-margins", minimax(profile))
    judge(election, "minimax-opposition", opposition(profile, n))
    judge(election, "copeland", copeland(profile))


for line in sys.stdin:
    election = json.loads(line)
    n, seats, ballots = election["candidates"], election["seats"], election["ballots"]
    if election["kind"] == "complete":
        profile = Profile(ballots)
        ranked(election, profile)
        judge(election, "instant-runoff", instant_runoff_put(profile))
    elif election["kind"] == "incomplete":
        rankings = [{who: place for place, some in enumerate(one) for who in some} for one in ballots]
        profile = ProfileWithTies(rankings, [1] * len(rankings), candidates=list(range(n)))
        profile.use_extended_strict_preference()
        ranked(election, profile)
    elif election["kind"] == "scores":
        profile = GradeProfile([dict(enumerate(one)) for one in ballots], list(range(6)), candidates=list(range(n)))
        judge(election, "score", grade_methods.score_voting(profile))
        judge(election, "majority-judgment", grade_methods.majority_judgement(profile))
        judge(election, "star", grade_methods.star(profile))
    else:
        profile = ApprovalProfile(n)
        profile.add_voters(ballots)
        many = dict(max_num_of_committees=None)
        committees(election, "approval", abcrules.compute_av(profile, seats, resolute=False, **many))
        committees(election, "pav", abcrules.compute_pav(profile, seats, resolute=False, algorithm="branch-and-bound", **many))
        committees(election, "sequential-pav", abcrules.compute_seqpav(profile, seats, resolute=False, **many))
        committees(
            election,
            "sequential-phragmen",
            abcrules.compute_seqphragmen(profile, seats, resolute=False, algorithm="standard-fractions", **many),
        )

for rule, count in sorted(checked.items()):
    print(f"{rule:28} {count:6} elections, {decided[rule]:6} with one winner there")
for rule, elected, winners, election in wrong[:10]:
    print(f"DIFFERS {rule}: {elected} here, {winners} there; {json.dumps(election)}")
print(f"{len(wrong)} differ")
sys.exit(1 if wrong else 0)
