"""Makes elections up: half of them with equal ranks, half without; weights are large, so that ties are rare."""

import pathlib
import random
import sys

folder = pathlib.Path(sys.argv[1])
folder.mkdir()
chance = random.Random(int(sys.argv[3]))
for number in range(int(sys.argv[2])):
    names = "abcdefghi"[: chance.randint(3, 9)]
    seats = chance.randint(1, len(names) - 1)
    equal = number % 2 == 1
    lines = [f"{len(names)} {seats}", "[nick " + " ".join(names) + "]"]
    for _ in range(chance.randint(4, 40)):
        ranked = chance.sample(names, chance.randint(1, len(names)))
        places = [[ranked[0]]]
        for name in ranked[1:]:
            if equal and chance.random() < 0.3:
                places[-1].append(name)
            else:
                places.append([name])
        # Of equal ones in decimals stv-rs rounds in the order of the ballot, we in the order of the candidates.
        text = " ".join("=".join(sorted(place)) for place in places)
        lines.append(f"{chance.randint(1, 1_000_000)} {text} 0")
    lines += ["0"] + [f'"{name}"' for name in names] + [f'"election {number}"']
    kind = "equal" if equal else "strict"
    (folder / f"{kind}{number:05}.blt").write_text("\n".join(lines) + "\n", encoding="utf-8")
