"""Owns what every page may know: the register as of a day, with the look-ups that pages share."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from operator import attrgetter

import msgspec

from napl.classify.frame import frame_of
from napl.core.errors import NaplError
from napl.core.finding import Explanation
from napl.core.text import Text
from napl.gaps.cells import GapCell, cells
from napl.gaps.past import Past
from napl.gaps.supply import Supply
from napl.model.entity import Date
from napl.model.kind import kinds
from napl.model.kinds.experience import Experience
from napl.model.kinds.path import Path
from napl.model.kinds.region import Region
from napl.model.kinds.register import RegisterInfo
from napl.model.kinds.spheres import Sphere, Spheres
from napl.model.kinds.trajectory import Trajectory
from napl.model.register import Register
from napl.model.vocabulary import Vocabulary
from napl.quality.standing import Standing
from napl.site.labels import LabelBook, Titles
from napl.site.steps import StepCells, steps_of
from napl.site.verdict_book import VerdictBook
from napl.site.words import offer, titled


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A progress report that the site holds: its period in words, the day it is as of, and its text when asked."""

    period: str
    title: str
    start: Date
    as_of: Date
    make: Callable[[], str]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class SiteContext:
    """The register as of `today`, with its supply, the cells, and trajectories by provider and by path.

    A context is made once for a site and equals only itself, so that what is made of it can be kept.

    `experiences` are those of every trajectory, the newest period first.
    Trajectories are sorted by title, those that are withdrawn last; `withdrawn` holds the ids of these.

    `steps` holds the steps of every path that is not withdrawn, by path id. `titles` holds the titles of the terms of every
    vocabulary, `sphere_steps` those of the steps on every scale. `history` are the white spots of earlier quarters as git knows
    them, `reports` the progress reports that come along.
    """

    register: Register
    info: RegisterInfo
    today: date
    supply: Supply
    cells: tuple[GapCell, ...]
    steps: Mapping[str, tuple[StepCells, ...]]
    verdicts: VerdictBook
    labels: LabelBook
    explanations: tuple[Explanation, ...]
    titles: Titles
    sphere_steps: Mapping[tuple[str, str], str]
    withdrawn: AbstractSet[str]
    trajectories: tuple[Trajectory, ...]
    by_provider: Mapping[str, tuple[Trajectory, ...]]
    by_path: Mapping[str, tuple[Trajectory, ...]]
    experiences: Mapping[str, tuple[Experience, ...]]
    history: tuple[Past, ...]
    reports: tuple[Report, ...]

    def title(self, vocabulary: str, term: str) -> str:
        """Return the title of a term, or its id where the vocabulary does not hold it."""
        return self.titles.get(vocabulary, {}).get(term, term)

    def sector_titles(self, sectors: Iterable[str]) -> str:
        """Return sectors as running text."""
        return titled(self.title("sectors", sector) for sector in sectors)

    @property
    def paths(self) -> tuple[Path, ...]:
        """Every path, in order of title."""
        return tuple(sorted(self.register.paths.values(), key=lambda one: (one.title.casefold(), one.id)))

    @property
    def regions(self) -> tuple[Region, ...]:
        """Every region, in order of name."""
        return tuple(sorted(self.register.regions.values(), key=lambda one: (one.name.casefold(), one.id)))

    def provider_name(self, name: str) -> str:
        """Return the name of a provider, or its id where it was refused."""
        provider = self.register.providers.get(name)
        return provider.name if provider else name

    def standing(self, trajectory: Trajectory) -> Standing | None:
        """Return where a trajectory stands today; None where it was not submitted yet."""
        return self.supply.standings.get(trajectory.id)

    def offered(self, trajectories: Iterable[Trajectory]) -> int:
        """Return how many trajectories are not withdrawn."""
        return sum(trajectory.id not in self.withdrawn for trajectory in trajectories)

    def told(self, trajectories: Sequence[Trajectory]) -> str:
        """Return how many trajectories a list holds, in words: ``54 trajecten, waarvan 2 ingetrokken``."""
        return offer(len(trajectories), len(trajectories) - self.offered(trajectories))

    def by_title(self, trajectories: Iterable[Trajectory]) -> tuple[Trajectory, ...]:
        """Return trajectories in order of title, then id; those that are withdrawn come last."""
        return _by_title(self.withdrawn, trajectories)


def site_context(
    register: Register,
    today: date,
    explanations: tuple[Explanation, ...],
    *,
    repository: str | None = None,
    history: tuple[Past, ...] = (),
    reports: tuple[Report, ...] = (),
) -> SiteContext:
    """Return the context of a site; raises NaplError where the register's own entry is missing.

    `repository` is the address that links to sources lead to, instead of the one that the register names.
    """
    info = register.info
    if info is None:
        raise NaplError(
            Text(
                "Zonder een goed bestand `data/register.yaml` is er geen site te maken.",
                "Without a sound `data/register.yaml` there is no site to make.",
            )
        )
    if repository is not None:
        info = msgspec.structs.replace(info, repository=repository)
    supply = Supply(register, today)
    every = cells(supply)
    withdrawn = frozenset(name for name, standing in supply.standings.items() if standing.state == "withdrawn")
    trajectories = _by_title(withdrawn, register.trajectories.values())
    titles = _titles(register)
    return SiteContext(
        register=register,
        info=info,
        today=today,
        supply=supply,
        cells=every,
        steps=steps_of(supply, every),
        verdicts=VerdictBook(register, today),
        labels=LabelBook(register, frame_of(register, today), titles),
        explanations=explanations,
        titles=titles,
        sphere_steps={(sphere.id, step.id): step.title for sphere in _spheres(register) for step in sphere.steps},
        withdrawn=withdrawn,
        trajectories=trajectories,
        by_provider=_grouped((trajectory.provider, trajectory) for trajectory in trajectories),
        by_path=_grouped((name, trajectory) for trajectory in trajectories for name in _paths(trajectory)),
        experiences=_experiences(register),
        history=history,
        reports=reports,
    )


def _by_title(withdrawn: AbstractSet[str], trajectories: Iterable[Trajectory]) -> tuple[Trajectory, ...]:
    return tuple(sorted(trajectories, key=lambda one: (one.id in withdrawn, one.title.casefold(), one.id)))


def _titles(register: Register) -> Titles:
    found = (vocabulary for name in kinds() for vocabulary in register.of(name).values())
    return {one.id: {term.id: term.title for term in one.terms} for one in found if isinstance(one, Vocabulary)}


def _spheres(register: Register) -> tuple[Sphere, ...]:
    vocabulary = register.of("spheres").get("spheres")
    return vocabulary.terms if isinstance(vocabulary, Spheres) else ()


def _paths(trajectory: Trajectory) -> dict[str, None]:
    return dict.fromkeys(serves.path for serves in trajectory.serves)


def _experiences(register: Register) -> dict[str, tuple[Experience, ...]]:
    """Return the experiences by the id of their trajectory, the newest period first."""
    groups: dict[str, list[Experience]] = {}
    for one in sorted(register.of("experience").values(), key=attrgetter("period"), reverse=True):
        assert isinstance(one, Experience)
        groups.setdefault(one.trajectory, []).append(one)
    return {name: tuple(found) for name, found in groups.items()}


def _grouped(pairs: Iterable[tuple[str, Trajectory]]) -> dict[str, tuple[Trajectory, ...]]:
    groups: dict[str, list[Trajectory]] = {}
    for name, trajectory in pairs:
        groups.setdefault(name, []).append(trajectory)
    return {name: tuple(found) for name, found in groups.items()}
