"""Owns making a register of any size for a measurement: complete, valid, and the same for the same seed.

Run as `python -m bench.generate OUT --size N --seed S --broken K [--no-reviews]`.
"""

import argparse
import random
import shutil
import statistics
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from bench.breaking import broken as break_text
from bench.frame import SECTORS, MadePath, assessor, path, paths_for, provider
from bench.judging import Round, review
from bench.layout import Entry, yaml_text
from bench.offer import AS_OF, Frame, trajectory
from napl.load.parse import parse

SHIPPED = Path(__file__).resolve().parent.parent / "data"
COPIED = ("framework", "quality", "regions")
FOLDER = 100
"""Trajectories, and reviews, in a folder."""
FRAMEWORK = "minimaal-1"
"""The quality framework by which made reviews judge."""


@dataclass(frozen=True, slots=True)
class Made:
    """What was made: the text of every trajectory's file, by number of lines and bytes."""

    lines: tuple[int, ...]
    sizes: tuple[int, ...]

    def told(self) -> str:
        """Return the measures as one line."""
        return (
            f"{len(self.lines)} trajectories, lines {min(self.lines)}/{statistics.median(self.lines):.0f}/{max(self.lines)} "
            f"(min/median/max), median {statistics.median(self.sizes):.0f} bytes, {sum(self.sizes) / 1e6:.1f} MB"
        )


def _write(folder: Path, entry: Entry) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{entry['id']}.yaml").write_text(yaml_text(entry), encoding="utf-8", newline="\n")


def _regions(data: Path) -> dict[str, list[str]]:
    """Return the ids of the regional (not national) regions by sector."""
    found: dict[str, list[str]] = {sector: [] for sector in SECTORS}
    for file in sorted((data / "regions").glob("*.yaml")):
        region = parse(file.read_bytes(), file.name).data
        for sector in region["sectors"]:
            if not region["national"]:
                found[sector].append(region["id"])
    return found


def _criteria(data: Path) -> list[str]:
    framework = parse((data / "quality" / f"{FRAMEWORK}.yaml").read_bytes(), FRAMEWORK).data
    return [criterion["id"] for criterion in framework["criteria"]]


def _frame(data: Path, size: int, seed: int) -> Frame:
    """Write providers and paths, and return what trajectories can refer to."""
    providers = [provider(random.Random(f"{seed}/provider/{number}"), number) for number in range(max(3, size // 20))]
    paths: list[MadePath] = [
        path(random.Random(f"{seed}/path/{number}"), number) for number in range(max(4, size // 100))
    ]
    for entry in providers:
        _write(data / "providers", entry)
    for made in paths:
        _write(data / "paths", made.entry)
    served = {
        sector: [
            str(entry["id"])
            for number, entry in enumerate(providers)
            if number % 3 == 0 or SECTORS[number % 3] != sector
        ]
        for sector in SECTORS
    }
    return Frame(
        providers=served, paths={sector: paths_for(paths, sector) for sector in SECTORS}, regions=_regions(data)
    )


def _trajectories(size: int, seed: int, frame: Frame) -> Iterator[Entry]:
    for number in range(size):
        yield trajectory(random.Random(f"{seed}/trajectory/{number}"), number, frame)


def _reviews(chance: random.Random, entry: Entry, assessors: int, criteria: list[str]) -> Iterator[Entry]:
    """Yield the reviews of one trajectory: by a teacher and an expert from its sector, in the year before `AS_OF`."""
    sectors = entry["sectors"]
    assert isinstance(sectors, list)
    group = chance.randrange(assessors // 6) * 6 + SECTORS.index(sectors[0]) * 2
    on = AS_OF - timedelta(days=chance.randint(30, 300))
    judged = Round(trajectory=str(entry["id"]), framework=FRAMEWORK, criteria=criteria, on=on)
    for one in (group, group + 1):
        yield review(chance, judged, f"beoordelaar-{one + 1:04d}")


def generate(out: Path, size: int, seed: int, broken: int = 0, *, reviews: bool = True) -> Made:
    """Make a register of `size` trajectories in `out` and return what its trajectories measure.

    `broken` of them, spread evenly, hold one mistake each. Everything else is valid, with no finding of warning or worse as
    of `AS_OF`. Raises FileExistsError where `out` holds a register.
    """
    data = out / "data"
    data.mkdir(parents=True)
    for part in COPIED:
        shutil.copytree(SHIPPED / part, data / part)
    shutil.copyfile(SHIPPED / "register.yaml", data / "register.yaml")
    frame, criteria = _frame(data, size, seed), _criteria(data)
    assessors = max(1, size // 600) * 6
    for number in range(assessors if reviews else 0):
        _write(data / "assessors", assessor(random.Random(f"{seed}/assessor/{number}"), number))
    chosen = {round(turn * size / broken): turn for turn in range(broken)}
    lines, sizes = [], []
    for number, entry in enumerate(_trajectories(size, seed, frame)):
        text = yaml_text(entry)
        if number in chosen:
            text = break_text(text, chosen[number])
        folder = data / "trajectories" / f"{number // FOLDER:03d}"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{entry['id']}.yaml").write_text(text, encoding="utf-8", newline="\n")
        lines.append(text.count("\n"))
        sizes.append(len(text.encode()))
        if reviews:
            for made in _reviews(random.Random(f"{seed}/review/{number}"), entry, assessors, criteria):
                _write(data / "reviews" / f"{number // FOLDER:03d}", made)
    return Made(tuple(lines), tuple(sizes))


def main() -> None:
    """Make a register as the command line asks and print what it measures."""
    options = argparse.ArgumentParser(prog="python -m bench.generate", description="Make a register of any size.")
    options.add_argument("out", type=Path)
    options.add_argument("--size", type=int, default=10_000, help="number of trajectories")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--broken", type=int, default=0, help="how many trajectories hold a mistake")
    options.add_argument("--no-reviews", action="store_true", help="leave reviews and assessors out")
    given = options.parse_args()
    print(generate(given.out, given.size, given.seed, given.broken, reviews=not given.no_reviews).told())


if __name__ == "__main__":
    main()
