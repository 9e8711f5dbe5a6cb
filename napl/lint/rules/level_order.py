"""A step that does not climb, or that names a level its path lacks, drops out of every count."""

from collections.abc import Iterator
from functools import lru_cache

from napl.core.finding import Fault, Severity
from napl.core.nearest import nearest
from napl.core.text import KeyPath, Text, listed
from napl.lint.document import Context, Document
from napl.lint.misspelt_levels import meant_levels
from napl.lint.named_steps import KINDS, named_steps
from napl.lint.rule import Example, Rule
from napl.model.kinds.path import Path
from napl.model.kinds.trajectory import Trajectory
from napl.model.register import Register

Levels = tuple[str, ...]
Climb = tuple[str, str]
"""The level from which a step leads, and the one that it leads to."""


@lru_cache(maxsize=1)
def _levels(frame: Register) -> dict[str, Levels]:
    """Return the ids of the levels, from low to high, by path."""
    framework = frame.terms("levels")
    return {name: meant_levels(path, framework) for name, path in frame.paths.items()}


def _check(document: Document, context: Context) -> Iterator[Fault]:
    entity = document.entity
    if isinstance(entity, Path):
        ids = meant_levels(entity, context.frame.terms("levels"))
        for number, frame in enumerate(entity.programme):
            yield from _step(document.file, ("programme", number), (frame.from_level, frame.to_level), entity.id, ids)
        for number, exception in enumerate(entity.not_applicable):
            where = ("not_applicable", number, "to_level")
            yield from _target(document.file, where, exception.to_level, entity.id, ids)
        return
    levels = _levels(context.frame)
    for step in named_steps(entity):
        if step.path not in levels:
            continue
        known = levels[step.path]
        if step.from_level is None:
            yield from _target(document.file, (*step.where, "to_level"), step.to_level, step.path, known)
        else:
            yield from _step(document.file, step.where, (step.from_level, step.to_level), step.path, known)
    if isinstance(entity, Trajectory):
        yield from _entry(document.file, entity, context, levels)


def _step(file: str, where: KeyPath, step: Climb, path: str, ids: Levels) -> Iterator[Fault]:
    if step[0] in ids and step[1] in ids:
        higher = ids[ids.index(step[0]) + 1 :]
        if step[1] not in higher:
            yield _not_higher(file, (*where, "to_level"), step, path, higher)
        return
    for key, level in zip(("from_level", "to_level"), step, strict=True):
        if level not in ids:
            yield _unknown(file, (*where, key), level, ids, Text(f"pad `{path}` heeft", f"path `{path}` has"))


def _target(file: str, where: KeyPath, level: str, path: str, ids: Levels) -> Iterator[Fault]:
    if level not in ids:
        yield _unknown(file, where, level, ids, Text(f"pad `{path}` heeft", f"path `{path}` has"))
    elif level == ids[0]:
        yield _fault(
            file,
            where,
            Text(
                f"naar `{level}` leidt geen stap: het is het laagste niveau van pad `{path}`",
                f"no step leads to `{level}`: it is the lowest level of path `{path}`",
            ),
            _choice(ids[1:]),
        )


def _entry(file: str, trajectory: Trajectory, context: Context, levels: dict[str, Levels]) -> Iterator[Fault]:
    level = trajectory.entry.level
    if level == "unknown" or any(level in levels.get(serves.path, (level,)) for serves in trajectory.serves):
        return
    framework = tuple(context.frame.terms("levels"))
    if not framework or level in framework:
        return
    served = (known for serves in trajectory.serves for known in levels[serves.path])
    subject = Text(
        "het kader en de paden van dit traject hebben", "the framework and the paths of this trajectory have"
    )
    yield _unknown(file, ("entry", "level"), level, tuple(dict.fromkeys((*framework, *served))), subject)


def _unknown(file: str, where: KeyPath, level: str, ids: Levels, subject: Text) -> Fault:
    close = nearest(level, ids)
    hint = Text(f"; bedoelt u `{close}`?", f"; do you mean `{close}`?") if close else Text("", "")
    message = Text(f"{subject.nl} geen niveau `{level}`{hint.nl}", f"{subject.en} no level `{level}`{hint.en}")
    return _fault(file, where, message, _choice(ids))


def _not_higher(file: str, where: KeyPath, step: Climb, path: str, higher: Levels) -> Fault:
    message = Text(
        f"de stap gaat van `{step[0]}` naar `{step[1]}`, maar dat is op pad `{path}` geen hoger niveau",
        f"the step goes from `{step[0]}` to `{step[1]}`, which is no higher level on path `{path}`",
    )
    top = Text(
        f"kies bij `from_level` een lager niveau dan `{step[0]}`",
        f"choose a lower level than `{step[0]}` for `from_level`",
    )
    return _fault(file, where, message, _choice(higher) if higher else top)


def _choice(ids: Levels) -> Text:
    quoted = tuple(f"`{level}`" for level in ids)
    return Text(f"schrijf {listed(quoted, 'of')}", f"write {listed(quoted, 'or')}")


def _fault(file: str, where: KeyPath, message: Text, advice: Text) -> Fault:
    return Fault(rule=RULE.id, file=file, where=where, message=message, advice=advice)


RULE = Rule(
    id="level-order",
    severity=Severity.ERROR,
    since="0.1.0",
    title=Text("Een stap die niet omhoog gaat", "A step that does not lead upward"),
    why=Text(
        "Een stap gaat van een lager naar een hoger niveau van het pad. Een andere stap telt nergens mee.",
        "A step leads from a lower to a higher level of the path. Any other step counts nowhere.",
    ),
    document=_check,
    kinds=("path", *KINDS),
    suppressible=False,
    bad=(
        Example(
            swap={"data/trajectories/leerlijn.yaml": ("from_level: vakbekwaam", "from_level: expert")},
            at=("data/trajectories/leerlijn.yaml", 18, 15),
            also=(
                ("data/paths/ontwerpen.yaml", "  - id: startbekwaam"),
                ("data/paths/ontwerpen.yaml", "  - id: expert"),
            ),
        ),
        Example(
            swap={"data/trajectories/leerlijn.yaml": ("from_level: vakbekwaam", "from_level: vakbekwam")},
            at=("data/trajectories/leerlijn.yaml", 17, 17),
        ),
        Example(
            swap={"data/trajectories/leerlijn.yaml": ("  level: vakbekwaam", "  level: gevorderd")},
            at=("data/trajectories/leerlijn.yaml", 12, 10),
        ),
        Example(
            swap={"data/paths/ontwerpen.yaml": ("    to_level: vakbekwaam", "    to_level: startbekwaam")},
            at=("data/paths/ontwerpen.yaml", 42, 15),
        ),
    ),
    good=(
        Example(),
        Example(swap={"data/trajectories/leerlijn.yaml": ("  level: vakbekwaam", "  level: unknown")}),
        Example(swap={"data/trajectories/leerlijn.yaml": ("from_level: vakbekwaam", "from_level: startbekwaam")}),
    ),
)
