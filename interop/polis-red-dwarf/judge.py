"""red-dwarf reads the files of a consultation, computes its map, and says how near the published groups are."""

import csv
import io
import pathlib
import sys
import urllib.request
import warnings
import zipfile

import numpy as np
from reddwarf.implementations.base import run_pipeline
from reddwarf.models import ModeratedEnum, Statement, Vote
from sklearn.metrics import adjusted_rand_score

warnings.filterwarnings("ignore")


def files(source):
    folder = pathlib.Path(source)
    if folder.is_dir():
        return lambda name: (folder / name).read_text(encoding="utf-8")
    content = urllib.request.urlopen(source).read() if "://" in source else folder.read_bytes()
    archive = zipfile.ZipFile(io.BytesIO(content))
    return lambda name: archive.read(name).decode("utf-8")


def rows(text):
    return list(csv.DictReader(io.StringIO(text, newline="")))


read = files(sys.argv[1])
csv.field_size_limit(10_000_000)
statements = [Statement(**row) for row in rows(read("comments.csv"))]
votes = {}
for row in rows(read("votes.csv")):
    vote = Vote(**row)
    votes[vote.participant_id, vote.statement_id] = vote.model_dump(mode="json")
published = {int(row["participant"]): row["group-id"] for row in rows(read("participants-votes.csv"))}
placed = {voter: int(group) for voter, group in published.items() if group != ""}
groups = sorted(set(placed.values()))
moderated = [one.statement_id for one in statements if one.moderated == ModeratedEnum.REJECTED or one.is_meta]
print(f"red-dwarf reads {len(statements)} statements and {len(votes)} votes of {len(published)} people")


def judged(**options):
    return run_pipeline(
        votes=list(votes.values()),
        mod_out_statement_ids=moderated,
        keep_participant_ids=list(placed),
        force_group_count=len(groups),
        **options,
    )


def compared(result):
    people = result.participants_df[result.participants_df["to_cluster"]]
    both = [voter for voter in people.index if voter in placed]
    found = [int(people.loc[voter, "cluster_id"]) for voter in both]
    print(f"  on the map in both: {len(both)} of {len(people)} there, {len(placed)} here")
    return adjusted_rand_score([placed[voter] for voter in both], found)


cold = judged()
print("Groups it finds by itself")
print(f"  adjusted Rand index {compared(cold):.3f}")
points = cold.participants_df.loc[list(placed), ["x", "y"]].to_numpy()
labels = np.array(list(placed.values()))
centres = [points[labels == group].mean(axis=0).tolist() for group in groups]
warm = judged(init_centers=centres)
print("Groups it finds starting from the centres of the published ones")
index = compared(warm)
print(f"  adjusted Rand index {index:.3f}")
print("Statements it finds most people agree with:", [one["tid"] for one in warm.consensus["agree"]])
sys.exit(0 if index >= 0.9 else 1)
