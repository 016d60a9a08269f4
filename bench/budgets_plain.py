"""Equal Shares with Add1 in plain Python and floating point, voter by voter: projects are looked at again only when they could still
be the best, or each time, where “every” is said. Prints the seconds of the processor it took, without reading, how often it ran, and
the projects it funds. Usage: budgets_plain.py FILE [every]"""
import csv
import sys
import time


EVERY = len(sys.argv) > 2


def read(path):
    section, header, meta, costs, supporters, voters = "", None, {}, {}, {}, 0
    with open(path, encoding="utf-8-sig", newline="") as file:
        for row in csv.reader(file, delimiter=";"):
            if not row:
                continue
            if row[0].strip() in ("META", "PROJECTS", "VOTES"):
                section, header = row[0].strip(), None
            elif header is None:
                header = [name.strip() for name in row]
            elif section == "META":
                meta[row[0].strip()] = row[1].strip()
            elif section == "PROJECTS":
                named = dict(zip(header, row))
                costs[named["project_id"].strip()] = float(named["cost"])
            else:
                for project in dict(zip(header, row))["vote"].split(","):
                    if project.strip():
                        supporters.setdefault(project.strip(), []).append(voters)
                voters += 1
    return float(meta["budget"]), costs, supporters, voters


def run(share, costs, supporters, voters):
    left = [share] * voters
    open_projects = {project: float(len(who)) for project, who in supporters.items()}
    funded = []
    while True:
        best, best_votes, best_pays = None, 0.0, 0.0
        for project in sorted(open_projects, key=lambda one: -open_projects[one]):
            if not EVERY and open_projects[project] < best_votes:
                break
            who, cost = supporters[project], costs[project]
            if sum(left[voter] for voter in who) < cost:
                del open_projects[project]
                continue
            who.sort(key=left.__getitem__)
            paid, others = 0.0, len(who)
            for voter in who:
                pays = (cost - paid) / others
                if left[voter] >= pays:
                    break
                paid += left[voter]
                others -= 1
            votes = cost / pays
            open_projects[project] = votes
            if votes > best_votes or (votes == best_votes and cost < costs[best]):
                best, best_votes, best_pays = project, votes, pays
        if best is None:
            return funded
        funded.append(best)
        del open_projects[best]
        for voter in supporters[best]:
            left[voter] = max(0.0, left[voter] - best_pays)


def add1(budget, costs, supporters, voters):
    share, runs = budget / voters, 1
    funded = run(share, costs, supporters, voters)
    while len(funded) < len(supporters):
        share, runs = share + 1, runs + 1
        more = run(share, costs, supporters, voters)
        if sum(costs[project] for project in more) > budget:
            break
        funded = more
    return funded, runs


budget, costs, supporters, voters = read(sys.argv[1])
start = time.process_time()
funded, runs = add1(budget, costs, supporters, voters)
print(time.process_time() - start, runs, ",".join(sorted(funded)))
