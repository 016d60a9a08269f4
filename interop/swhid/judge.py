"""Random trees, snapshots and identifiers, computed and read by swh.model and by us."""
import os
import random
import subprocess
import sys

from swh.model.from_disk import Directory
from swh.model.model import Snapshot, SnapshotBranch, SnapshotTargetType
from swh.model.swhids import CoreSWHID, ObjectType, QualifiedSWHID

work, java, path, program, rounds, seed = sys.argv[1:]
random.seed(int(seed))
ours = subprocess.Popen([java, "-cp", path, program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
differences = compared = 0


def ask(question):
    ours.stdin.write(question + "\n")
    ours.stdin.flush()
    return ours.stdout.readline().rstrip("\n")


def compare(kind, question, theirs):
    global differences, compared
    compared += 1
    answer = ask(question)
    if answer != theirs:
        differences += 1
        print(f"{kind}: {question!r}: swh.model {theirs}, ours {answer}")


def some_bytes(longest, without):
    pool = [b for b in (list(b"aab.-_0 %;?~\\\n\t") + [0xC3, 0xA9, 0xE9, 0xFF, 1, 127]) if b not in without]
    return bytes(random.choice(pool) for _ in range(random.randint(1, longest)))


def fill(folder, depth):
    for _ in range(random.randint(0, 8)):
        name = os.path.join(folder, some_bytes(6, b"/\0"))
        if os.path.basename(name) in (b".", b"..") or os.path.lexists(name):
            continue
        kind = random.random()
        if kind < 0.3 and depth < 5:
            os.mkdir(name)
            fill(name, depth + 1)
        elif kind < 0.45:
            os.symlink(some_bytes(12, b"\0"), name)
        else:
            with open(name, "wb") as file:
                file.write(random.randbytes(random.choice([0, 1, 100, 65536, 65537, 200000])))
            os.chmod(name, random.choice([0o644, 0o755, 0o600, 0o700, 0o645, 0o654, 0o444, 0o777]))


def some_id(kind):
    return CoreSWHID(object_type=kind, object_id=random.randbytes(20))


for i in range(int(rounds)):
    root = os.path.join(work.encode(), b"tree%d" % i)
    os.mkdir(root)
    fill(root, 0)
    compare("directory", "dir " + root.decode(), str(Directory.from_disk(path=root, max_content_length=None).swhid()))
    subprocess.run(["rm", "-rf", root], check=True)

kinds = [ObjectType.CONTENT, ObjectType.DIRECTORY, ObjectType.REVISION, ObjectType.RELEASE, ObjectType.SNAPSHOT]
words = dict(zip(kinds, ["content", "directory", "revision", "release", "snapshot"]))
for i in range(int(rounds)):
    branches, told = {}, []
    names = {some_bytes(20, b"\0") for _ in range(random.randint(0, 12))}
    for name in names:
        kind = random.choice(kinds + ["alias", "dangling"])
        if kind == "dangling":
            branches[name], target = None, ""
        elif kind == "alias":
            other = random.choice(sorted(names))
            if other == name:
                continue
            branches[name], target = SnapshotBranch(target=other, target_type=SnapshotTargetType.ALIAS), other.hex()
        else:
            swhid = some_id(kind)
            branches[name] = SnapshotBranch(target=swhid.object_id, target_type=SnapshotTargetType(words[kind]))
            target = str(swhid)
        told.append(name.hex() + "=" + target)
    for branch in list(branches.values()):  # an alias to a name that was left out is one that swh.model refuses
        if branch and branch.target_type == SnapshotTargetType.ALIAS and branch.target not in branches:
            branches[branch.target] = None
            told.append(branch.target.hex() + "=")
    random.shuffle(told)
    compare("snapshot", "snp " + " ".join(told), str(Snapshot(branches=branches).swhid()))

for i in range(int(rounds)):
    parts = {}
    core = some_id(random.choice(kinds))
    if random.random() < 0.6:
        parts["origin"] = "https://example.org/" + "".join(random.choice("ab%; é?#=[]/") for _ in range(8))
        parts["origin"] = parts["origin"].replace(" ", "%20")
        if random.random() < 0.5:
            parts["visit"] = some_id(ObjectType.SNAPSHOT)
    if random.random() < 0.6:
        parts["path"] = b"/" + some_bytes(12, b"/\0")
        if random.random() < 0.5:
            parts["anchor"] = some_id(random.choice(kinds[1:]))
    if core.object_type == ObjectType.CONTENT and random.random() < 0.5:
        first = random.randint(1, 1000)
        parts["lines"] = random.choice([(first, None), (first, first + random.randint(1, 9))])
    theirs = QualifiedSWHID(object_type=core.object_type, object_id=core.object_id, **parts)
    text = str(theirs)
    again = QualifiedSWHID.from_string(text)
    lines = parts.get("lines")
    expected = " ".join([
        str(core),
        (again.origin or "").encode().hex(),
        str(again.visit or ""),
        str(again.anchor or ""),
        (again.path or b"").hex(),
        "" if not lines else "lines=%d" % lines[0] if lines[1] is None else "lines=%d-%d" % lines,
    ])
    compare("identifier", "parse " + text, expected)

ours.stdin.close()
print(f"{compared} compared, {differences} differ")
sys.exit(1 if differences else 0)
