"""A trajectory for a sector that its paths are not meant for fills cells that nobody in that sector looks at."""

from collections.abc import Iterator, Mapping

from napl.core.finding import Fault, Severity
from napl.core.text import Text, listed
from napl.lint.document import Context, Document
from napl.lint.rule import Example, Rule
from napl.model.kinds.path import Path
from napl.model.kinds.trajectory import Trajectory


def _check(document: Document, context: Context) -> Iterator[Fault]:
    trajectory = document.entity
    assert isinstance(trajectory, Trajectory)
    paths = context.frame.paths
    known = context.names.get("sectors", frozenset())
    if "sectors" not in context.unsure and not known.issuperset(trajectory.sectors):
        return
    outside = tuple(_outside(trajectory, paths))
    for number in outside:
        yield _sector(document.file, number, trajectory, paths)
    if len(outside) == len(trajectory.sectors):
        return
    for number, serves in enumerate(trajectory.serves):
        path = paths.get(serves.path)
        if path is not None and not any(sector in path.sectors for sector in trajectory.sectors):
            yield _path(document.file, number, path, trajectory)


def _outside(trajectory: Trajectory, paths: Mapping[str, Path]) -> Iterator[int]:
    """Yield the numbers of the sectors that no served path has; none where a served path is missing."""
    served = [paths.get(serves.path) for serves in trajectory.serves]
    if served and None not in served:
        for number, sector in enumerate(trajectory.sectors):
            if not any(path is not None and sector in path.sectors for path in served):
                yield number


def _sector(file: str, number: int, trajectory: Trajectory, paths: Mapping[str, Path]) -> Fault:
    sector = trajectory.sectors[number]
    names = dict.fromkeys(serves.path for serves in trajectory.serves)
    sectors = tuple(f"`{known}`" for known in dict.fromkeys(known for name in names for known in paths[name].sectors))
    quoted = tuple(f"`{name}`" for name in names)
    return Fault(
        rule=RULE.id,
        file=file,
        where=("sectors", number),
        message=Text(
            f"sector `{sector}` hoort bij geen enkel pad onder `serves` ({listed(quoted, 'en')})",
            f"sector `{sector}` belongs to no path under `serves` ({listed(quoted, 'and')})",
        ),
        advice=Text(
            f"haal `{sector}` weg, voeg bij `serves` een pad voor `{sector}` toe, of kies {listed(sectors, 'of')}",
            f"remove `{sector}`, add a path for `{sector}` under `serves`, or choose {listed(sectors, 'or')}",
        ),
    )


def _path(file: str, number: int, path: Path, trajectory: Trajectory) -> Fault:
    own = tuple(f"`{sector}`" for sector in path.sectors)
    wanted = tuple(f"`{sector}`" for sector in trajectory.sectors)
    return Fault(
        rule=RULE.id,
        file=file,
        where=("serves", number, "path"),
        message=Text(
            f"pad `{path.id}` is voor {listed(own, 'en')}, het traject voor {listed(wanted, 'en')}",
            f"path `{path.id}` is for {listed(own, 'and')}, the trajectory for {listed(wanted, 'and')}",
        ),
        advice=Text(
            f"kies een pad voor {listed(wanted, 'of')}, of voeg {listed(own, 'of')} toe bij `sectors`",
            f"choose a path for {listed(wanted, 'or')}, or add {listed(own, 'or')} to `sectors`",
        ),
    )


RULE = Rule(
    id="sector-outside-path",
    severity=Severity.WARNING,
    since="0.1.0",
    title=Text("Een sector waarvoor het pad niet bedoeld is", "A sector that the path is not meant for"),
    why=Text(
        "Witte vlekken worden per sector geteld. Een traject telt alleen mee in een sector van het pad.",
        "White spots are counted per sector. A trajectory counts only in a sector of the path.",
    ),
    document=_check,
    kinds=("trajectory",),
    bad=(
        Example(
            swap={
                "data/trajectories/leerlijn.yaml": ("sectors:\n  - vo\n", "sectors:\n  - vo\n  - mbo\n"),
            },
            at=("data/trajectories/leerlijn.yaml", 10, 5),
            also=(("data/trajectories/leerlijn.yaml", "  - path:"), ("data/paths/ontwerpen.yaml", "  - po")),
        ),
    ),
    good=(
        Example(),
        Example(swap={"data/trajectories/leerlijn.yaml": ("sectors:\n  - vo\n", "sectors:\n  - po\n")}),
    ),
)
