"""Lets pabutools count what libs/deliberation counted. Usage: judge.py make FOLDER COUNT, or judge.py compare OURS."""
import os
import random
import sys
from collections import Counter


def make(folder, count):
    """Small budgets full of ties."""
    os.makedirs(folder)
    for number in range(count):
        chance = random.Random(number)
        projects = chance.randint(1, 8)
        points = chance.random() < 0.3
        costs = [chance.randint(1, 12) for _ in range(projects)]
        budget = max(1, chance.randint(1, 10) * sum(costs) // 10)
        lines = ["META", "key;value", "description;made up", "country;Nowhere", "unit;Nowhere", "instance;1",
                 f"num_projects;{projects}"]
        votes = []
        for voter in range(chance.randint(1, 12)):
            named = [f"p{project}" for project in range(projects) if chance.random() < 0.5] or ["p0"]
            given = [str(chance.randint(1, 4)) for _ in named]
            votes.append(f"{voter};{','.join(named)}" + (f";{','.join(given)}" if points else ""))
        lines += [f"num_votes;{len(votes)}", f"budget;{budget}", "rule;greedy", "date_begin;2026", "date_end;2026",
                  "vote_type;" + ("cumulative" if points else "approval")]
        lines += ["max_sum_points;99"] if points else []
        lines += ["PROJECTS", "project_id;cost"] + [f"p{project};{cost}" for project, cost in enumerate(costs)]
        lines += ["VOTES", "voter_id;vote" + (";points" if points else "")] + votes
        with open(f"{folder}/{number}.pb", "w", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")


def counted(rule, instance, profile, listed):
    from pabutools.election import Additive_Cardinal_Sat, Cardinality_Sat, Cost_Sat
    from pabutools.rules import completion_by_rule_combination, greedy_utilitarian_welfare, method_of_equal_shares
    from pabutools.tiebreaking import TieBreakingRule

    supporters = {project: sum(1 for ballot in profile if project in ballot) for project in instance}
    ties = TieBreakingRule(lambda _, __, project: (project.cost, -supporters[project], listed[project.name]))
    if rule == "greedy":
        return greedy_utilitarian_welfare(instance, profile, sat_class=Cost_Sat, tie_breaking=ties)
    if rule == "equal-shares/utilitarian":
        steps = {"sat_class": Cost_Sat, "tie_breaking": ties}
        return completion_by_rule_combination(
            instance, profile, [method_of_equal_shares, greedy_utilitarian_welfare], [dict(steps), dict(steps)])
    satisfaction = {"equal-shares-cardinality": Cardinality_Sat, "equal-shares-points": Additive_Cardinal_Sat}
    increment = 1 if rule.endswith("add1-exhaustive") else None
    return method_of_equal_shares(instance, profile, sat_class=satisfaction.get(rule, Cost_Sat), tie_breaking=ties,
                                  voter_budget_increment=increment)


def compare(path):
    from pabutools.election import parse_pabulib

    same, differ, file, parsed = Counter(), [], None, None
    for line in open(path, encoding="utf-8"):
        name, rule, ours = line.rstrip("\n").split("\t")
        if name != file:
            file, parsed = name, parse_pabulib(name)
            listed = {project: place for place, project in enumerate(in_file(name))}
        instance, profile = parsed
        # Projects that nobody supports are never funded by us; pabutools funds them where they fit. By cost, those that cost nothing
        # are worth nothing to it; we fund them where somebody supports them.
        free = {project.name for project in instance if project.cost == 0}
        ours = ",".join(project for project in ours.split(",") if project not in free)
        theirs = sorted(project.name for project in counted(rule, instance, profile, listed)
                        if project.name not in free and any(project in ballot for ballot in profile))
        if ",".join(theirs) == ours:
            same[rule] += 1
        else:
            differ.append((os.path.basename(name), rule, ours, ",".join(theirs)))
    for rule, count in sorted(same.items()):
        print(f"{rule}: {count} the same")
    for one in differ:
        print("DIFFERENT", *one)
    sys.exit(1 if differ else 0)


def in_file(path):
    """Projects in the order of the file."""
    import csv
    section, header = "", None
    with open(path, encoding="utf-8-sig", newline="") as file:
        for row in csv.reader(file, delimiter=";"):
            if row and row[0].strip() in ("META", "PROJECTS", "VOTES"):
                section, header = row[0].strip(), None
            elif row and header is None:
                header = [name.strip() for name in row]
            elif row and section == "PROJECTS":
                yield dict(zip(header, row))["project_id"].strip()


if sys.argv[1] == "make":
    make(sys.argv[2], int(sys.argv[3]))
else:
    compare(sys.argv[2])
