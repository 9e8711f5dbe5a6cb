"""Owns where measurements take place: one temporary folder, in memory where there is such a disk, with registers made once."""

import sys
from dataclasses import dataclass, field
from pathlib import Path

from bench.generate import generate
from bench.measure import Command
from bench.offer import AS_OF

MEMORY = Path("/dev/shm")  # noqa: S108  the disk in memory; the folder below it is made by tempfile
SEED = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """A made register: `size` trajectories, of which `broken` hold a mistake, with reviews or without."""

    size: int
    broken: int = 0
    reviews: bool = True

    @property
    def name(self) -> str:
        """The name of its folder."""
        return f"{self.size}-{self.broken}-{'full' if self.reviews else 'plain'}"


@dataclass(frozen=True, slots=True)
class Ground:
    """The folder of one measurement, and the size (in trajectories) that it measures at."""

    folder: Path
    size: int
    _made: dict[str, Path] = field(default_factory=dict)

    def register(self, wanted: Register) -> Path:
        """Return the root of a register, made when it is first asked for."""
        if wanted.name not in self._made:
            root = self.folder / wanted.name
            generate(root, wanted.size, SEED, wanted.broken, reviews=wanted.reviews)
            self._made[wanted.name] = root
        return self._made[wanted.name]

    def trajectories(self) -> Path:
        """Return the folder of the trajectory files that napl and the other validators are compared on."""
        return self.register(Register(size=self.size, reviews=False)) / "data" / "trajectories"

    def lint(self, wanted: Register, *, jobs: int | None = None) -> Command:
        """Return `napl lint` on a register, with every rule."""
        workers = () if jobs is None else ("--jobs", str(jobs))
        words = (*napl(), "lint", "--register", str(self.register(wanted)), "--as-of", AS_OF.isoformat(), *workers)
        label = " ".join(("napl lint", *workers))
        return Command(label=f"{label} ({_shown(wanted)})", words=words, codes=(1,) if wanted.broken else (0,))

    def build(self, wanted: Register) -> Command:
        """Return `napl build` on a register, to an empty folder."""
        out = self.folder / f"site-{wanted.name}"
        root = self.register(wanted)
        words = (*napl(), "build", "--register", str(root), "--as-of", AS_OF.isoformat(), "--out", str(out))
        return Command(label=f"napl build ({_shown(wanted)})", words=words, makes=out)


def _shown(wanted: Register) -> str:
    broken = f", {wanted.broken} broken" if wanted.broken else ""
    reviews = "" if wanted.reviews else ", no reviews"
    return f"{wanted.size:,} trajectories{broken}{reviews}"


def napl() -> tuple[str, ...]:
    """Return the words that start napl: the installed command, beside this Python."""
    script = beside("napl")
    return (str(script),) if script.exists() else (sys.executable, "-m", "napl")


def beside(name: str) -> Path:
    """Return where a program of this Python's environment stands."""
    return Path(sys.executable).parent / name
