"""Takes every publiccode.yml and codemeta.json of a running site; the files must be those whose hashes the site lists.

Usage: site.py ADDRESS FOLDER; the CodeMeta documents are written to the folder.
"""

import hashlib
import json
import pathlib
import sys
import urllib.request

site = sys.argv[1].rstrip("/")
folder = pathlib.Path(sys.argv[2])
folder.mkdir(parents=True, exist_ok=True)


def get(path, accept="*/*"):
    request = urllib.request.Request(site + path, headers={"Accept": accept})
    with urllib.request.urlopen(request) as answer:
        return answer.read(), answer.headers


def everything(path):
    while path:
        page = json.loads(get(path)[0])
        yield from page["items"]
        path = page.get("next")


listed = {entry["sha256"]: entry for entry in json.loads(get("/publiccode.json")[0])["software"]}
files = documents = 0
wrong = []
for software in everything("/api/v1/software?limit=100"):
    address = software["address"]
    card = software.get("card")
    if card:
        content, headers = get(card["address"])
        digest = hashlib.sha256(content).hexdigest()
        files += 1
        if digest != card["sha256"] or digest not in listed or headers["ETag"] != '"%s"' % digest:
            wrong.append(address + ": not the file that is listed")
    content, headers = get(address + "/codemeta.json")
    if headers["Content-Type"] != "application/ld+json" or content != get(address, "application/ld+json")[0]:
        wrong.append(address + ": another answer for application/ld+json")
    (folder / (software["slug"] + ".json")).write_bytes(content)
    documents += 1
if files != len(listed):
    wrong.append("%d files in pages, %d in /publiccode.json" % (files, len(listed)))
print("\n".join(wrong))
print("%d files as they are listed, %d CodeMeta documents" % (files, documents))
sys.exit(1 if wrong or not documents else 0)
