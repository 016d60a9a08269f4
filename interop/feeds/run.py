"""Reads every feed of a running Multitude with feedparser, a widely used client of Atom, and follows it twice.

    python3 interop/feeds/run.py http://localhost:8080

Fails when a feed is not well-formed Atom, when an entry has no id, title, date or link, or when a feed that did not
change is sent again.
"""

import sys

import feedparser

LISTS = ["record", "search", "data", "code", "policy", "communities", "organizations"]


def check(address):
    first = feedparser.parse(address)
    problems = []
    if first.bozo:
        problems.append(f"not well-formed: {first.bozo_exception}")
    if first.version != "atom10":
        problems.append(f"is {first.version or 'no feed'}, not Atom 1.0")
    for entry in first.entries:
        missing = [field for field in ("id", "title", "updated_parsed", "link") if not entry.get(field)]
        if missing:
            problems.append(f"an entry has no {', '.join(missing)}")
    ids = [entry.get("id") for entry in first.entries]
    if len(ids) != len(set(ids)):
        problems.append("two entries have the same id")
    again = feedparser.parse(address, etag=first.get("etag"))
    if again.get("status") != 304:
        problems.append(f"is answered with {again.get('status')} to a client that has it")
    print(f"{address}: {len(first.entries)} entries{', ' if problems else ''}{'; '.join(problems)}")
    return first, not problems


def main(origin):
    good = True
    pages = []
    for name in LISTS:
        feed, valid = check(f"{origin}/{name}.atom")
        good &= valid
        if name not in ("record", "search"):
            pages += [entry.link for entry in feed.entries[:2]]
    for page in pages:
        good &= check(f"{page}.atom")[1]
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1].rstrip("/")) if len(sys.argv) == 2 else __doc__)
