"""Owns pillar 1 of the report: the paths there are, their versions in the period, and how many of their cells are open."""

from dataclasses import dataclass

from napl.model.kinds.path import Change, Path
from napl.programme.periodic.moment import Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class PathLine:
    """A path: what changed of it since the period began, and its cells, those that need no offer left out.

    `before` is the status at the earlier moment, None where the path was not there yet.
    """

    path: Path
    versions: tuple[Change, ...]
    fresh: bool
    before: str | None
    cells: int
    open: int
    open_before: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PathsPart:
    """The paths that exist, by kind and id; `undated` have no version with a date, `withdrawn` are out of use."""

    lines: tuple[PathLine, ...]
    undated: tuple[Path, ...]
    withdrawn: tuple[Path, ...]

    def of_kind(self, kind: str) -> tuple[PathLine, ...]:
        """Return the lines of the paths of a kind."""
        return tuple(one for one in self.lines if one.path.kind == kind)


def paths_part(before: Moment, now: Moment, start: str) -> PathsPart:
    """Return how the paths stand now beside the earlier moment; versions count from `start` on."""
    every = now.register.paths.values()
    some = sorted(now.view.paths, key=lambda path: (path.kind != "role", path.id))
    return PathsPart(
        lines=tuple(_line(path, before, now, start) for path in some),
        undated=now.view.undated,
        withdrawn=tuple(path for path in every if path.status == "withdrawn" and _exists(path, now.day)),
    )


def _exists(path: Path, day: str) -> bool:
    return path.first_version is not None and path.first_version <= day


def _line(path: Path, before: Moment, now: Moment, start: str) -> PathLine:
    was = before.register.paths.get(path.id)
    known = was is not None and _exists(was, before.day)
    wanted = [cell for cell in now.cells if cell.path.id == path.id and cell.state != "not-applicable"]
    return PathLine(
        path=path,
        versions=tuple(
            sorted((one for one in path.changelog if start <= one.date <= now.day), key=lambda one: one.date)
        ),
        fresh=not known,
        before=was.status if was is not None and known else None,
        cells=len(wanted),
        open=sum(cell.open for cell in wanted),
        open_before=sum(cell.open for cell in before.cells if cell.path.id == path.id) if known else None,
    )
