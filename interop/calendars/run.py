#!/usr/bin/env python3
"""Reads the calendars of a running Multitude with the Python library icalendar.

usage: run.py ADDRESS    such as http://localhost:8080
needs: Python 3, pip install icalendar
"""
import json
import sys
import urllib.error
import urllib.request

from icalendar import Calendar


def read(address):
    with urllib.request.urlopen(address) as answer:
        return answer.read()


def slugs(origin):
    path = "/api/v1/communities?limit=100"
    while path:
        page = json.loads(read(origin + path))
        yield from (item["slug"] for item in page["items"])
        path = page.get("next")


def judge(address):
    """What is wrong with a calendar, and its meetings."""
    source = read(address)
    calendar = Calendar.from_ical(source)
    wrong = [f"{name}: {error}" for part in calendar.walk() for name, error in part.errors]
    for line in source.split(b"\r\n"):
        if len(line) > 75:
            wrong.append(f"a line of {len(line)} octets")
    events = list(calendar.walk("VEVENT"))
    for event in events:
        for name in ("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "SEQUENCE", "STATUS", "URL"):
            if name not in event:
                wrong.append(f"a meeting without {name}")
        if event["DTSTART"].dt >= event["DTEND"].dt:
            wrong.append("a meeting that ends before it starts")
    if len({str(event["UID"]) for event in events}) != len(events):
        wrong.append("one UID for two meetings")
    return wrong, events


def main(origin):
    failed = read_all = meetings = 0
    for slug in slugs(origin):
        of_all = f"{origin}/communities/{slug}/meetings.ics"
        wrong, events = judge(of_all)
        for event in events:
            more, alone = judge(str(event["URL"]).replace(str(event["URL"]).split("/communities/")[0], origin) + ".ics")
            wrong += more
            if [str(one["UID"]) for one in alone] != [str(event["UID"])]:
                wrong.append("a meeting that is another one in its own calendar")
        read_all += 1
        meetings += len(events)
        for what in wrong:
            failed += 1
            print(f"{of_all}: {what}")
    print(f"{read_all} calendars, {meetings} meetings, {failed} things wrong")
    return 1 if failed or not meetings else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1].rstrip("/")))
