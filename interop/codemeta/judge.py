"""Expands documents with PyLD and the published context: every key and every text must still be there.

Usage: judge.py CONTEXT FOLDER
"""

import json
import pathlib
import sys

from pyld import jsonld

CONTEXT = "https://w3id.org/codemeta/3.1"
KEYWORDS = {"@type", "@id", "@value", "@language"}
context = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))


def loader(url, options):
    if url != CONTEXT:
        raise ValueError("asked for " + url)
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": context}


def counted(value, keys, texts):
    """Keys other than those of JSON-LD, and scalars, wherever they stand."""
    if isinstance(value, list):
        for item in value:
            counted(item, keys, texts)
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key == "@context":
                continue
            if key not in KEYWORDS:
                keys.append(key)
            if key not in ("@type", "@language"):
                counted(inner, keys, texts)
    else:
        texts.append(str(value))
    return keys, texts


def types(value):
    """The types of things, not those of values such as dates."""
    if isinstance(value, list):
        return [kind for item in value for kind in types(item)]
    if isinstance(value, dict) and "@value" not in value:
        own = value.get("@type", [])
        return (own if isinstance(own, list) else [own]) + [
            kind for key, inner in value.items() if key != "@type" for kind in types(inner)
        ]
    return []


def compared(file):
    document = json.loads(file.read_text(encoding="utf-8"))
    expanded = jsonld.expand(document, {"documentLoader": loader})
    if len(expanded) != 1:
        return "expands to %d things" % len(expanded)
    keys, texts = counted(document, [], [])
    full_keys, full_texts = counted(expanded, [], [])
    if len(keys) != len(full_keys):
        return "%d terms, %d after expansion" % (len(keys), len(full_keys))
    if sorted(texts) != sorted(full_texts):
        return "other texts after expansion"
    strange = [name for name in full_keys + types(expanded)
               if not name.startswith(("http://schema.org/", "https://w3id.org/codemeta/terms/"))]
    if strange:
        return "not of schema.org or CodeMeta: " + ", ".join(sorted(set(strange)))
    triples = jsonld.to_rdf(document, {"documentLoader": loader})["@default"]
    # A value makes one triple, a thing its types and the link to it; relative addresses would make none.
    wanted = len(types(expanded)) + sum(1 for _ in links(expanded))
    return None if len(triples) == wanted else "%d triples, %d expected" % (len(triples), wanted)


def links(value):
    """Each value of each property of an expanded document, each once under a thing."""
    if isinstance(value, list):
        for item in value:
            yield from links(item)
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key not in KEYWORDS:
                yield from {json.dumps(item, sort_keys=True) for item in inner}
                yield from links(inner)


files = sorted(pathlib.Path(sys.argv[2]).glob("*.json"))
failures = [(file.name, reason) for file in files for reason in [compared(file)] if reason]
for name, reason in failures:
    print(name, reason)
print("%d documents, %d expand with nothing dropped" % (len(files), len(files) - len(failures)))
sys.exit(1 if failures or not files else 0)
