"""Reads a whole catalogue by other people's clients and says what they find wrong; ends with 1 if anything is."""

import collections
import json
import pathlib
import sys
import urllib.request

import ckanapi
import jsonschema
from pyshacl import validate
from rdflib import Graph, Namespace, RDF

DCAT = Namespace("http://www.w3.org/ns/dcat#")
HYDRA = Namespace("http://www.w3.org/ns/hydra/core#")
SH = Namespace("http://www.w3.org/ns/shacl#")


def walk(first):
    """All pages of the catalogue, as a harvester follows them."""
    whole, pages, address, seen = Graph(), 0, first, set()
    while address and address not in seen:
        seen.add(address)
        page = Graph().parse(address)
        whole += page
        pages += 1
        address = next((str(o) for o in page.objects(None, HYDRA.next)), None)
    return whole, pages


def shapes(folder):
    """The official shapes; the published file names property shapes that it does not hold."""
    graph = Graph().parse(folder / "cat-dcat-ap-shapes/3.0.1/shacl/dcat-ap-SHACL.ttl")
    for shape, _, prop in list(graph.triples((None, SH.property, None))):
        if (prop, SH.path, None) not in graph:
            graph.remove((shape, SH.property, prop))
    return graph


def violations(graph, folder):
    _, report, _ = validate(graph, shacl_graph=shapes(folder))
    counts = collections.Counter()
    for result in report.subjects(SH.resultSeverity, SH.Violation):
        counts[(str(report.value(result, SH.resultPath)), str(report.value(result, SH.resultMessage)))] += 1
    return counts


def ckan(site):
    """The walk of ckanapi: every name shown, and the search page by page."""
    remote = ckanapi.RemoteCKAN(site, user_agent="interop")
    status = remote.action.status_show()
    names = remote.action.package_list()
    found, start = [], 0
    while True:
        page = remote.call_action("package_search", {"rows": 100, "start": start, "sort": "id asc"}, requests_kwargs={})
        if not page["results"]:
            break
        found += [package["name"] for package in page["results"]]
        start += len(page["results"])
    for name in names[:20]:
        remote.action.package_show(id=name)
    for organization in remote.action.organization_list()[:20]:
        remote.action.organization_show(id=organization)
    try:
        remote.action.package_show(id="no-such-dataset-anywhere")
        raise SystemExit("a package that is not there was shown")
    except ckanapi.NotFound:
        pass
    try:
        remote.action.package_create(name="x")
        raise SystemExit("a package was created by nobody")
    except ckanapi.NotAuthorized:
        pass
    return status["ckan_version"], sorted(names) == sorted(found), len(found)


def main(site, data):
    wrong = 0
    catalogue, pages = walk(site + "/catalog.ttl")
    datasets = set(catalogue.subjects(RDF.type, DCAT.Dataset))
    print(f"rdflib: {len(catalogue)} triples, {len(datasets)} datasets in {pages} pages")
    version, agree, found = ckan(site)
    print(f"ckanapi: version {version}, {found} packages; list and search {'agree' if agree else 'DIFFER'}")
    wrong += not agree
    with urllib.request.urlopen(site + "/data.json") as answer:
        us = json.load(answer)
    print(f"data.json: {len(us['dataset'])} datasets")
    print("shapes and schema: " + ("judged" if data else "left out, as no DATA was given"))
    if data:
        folder = pathlib.Path(data)
        for (path, message), count in violations(catalogue, folder).most_common():
            print(f"  shapes: {count} times {path}: {message[:100]}")
            wrong += count
        schema = json.loads((folder / "cat-us-data-json/schemas/dcatus1.1/non-federal_dataset.json").read_text())
        judge = jsonschema.Draft202012Validator(schema)
        errors = collections.Counter()
        for dataset in us["dataset"]:
            for error in judge.iter_errors(dataset):
                errors["/".join(map(str, error.absolute_path)) + ": " + error.message[:100]] += 1
        for error, count in errors.most_common(20):
            print(f"  DCAT-US: {count} times {error}")
        wrong += sum(errors.values())
    print("nothing wrong" if not wrong else f"{wrong} things are wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1].rstrip("/"), sys.argv[2] if len(sys.argv) > 2 else ""))
