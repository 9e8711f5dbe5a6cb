"""Comparing: two to four trajectories that somebody chose, and everything on one step side by side without a script."""

import json
import zlib
from collections.abc import Iterator, Mapping
from functools import lru_cache, partial

from napl.model.kinds.trajectory import Trajectory
from napl.site.assets import data_script
from napl.site.comparison import ROWS, compared, values
from napl.site.context import SiteContext
from napl.site.links import Links
from napl.site.page import Crumb, Instance, Menu, Page, TextFile
from napl.site.steps import StepCells
from napl.site.words import inner

MOST = 4
"""So many fit side by side on a screen and on paper."""
WIDEST = 8
"""So many of one step stand side by side without a script: what is in the register first, then in order of title."""
SHARE = 40
"""Trajectories in one file of data, about."""


def _share(name: str, count: int) -> int:
    """Return in which file a trajectory is; `site/scripts/compare.js` computes the same (CRC-32 of the id)."""
    return zlib.crc32(name.encode()) % count


@lru_cache(maxsize=1)
def _files(context: SiteContext) -> tuple[TextFile, ...]:
    """Return the data of every trajectory in files of about `SHARE`, and last the one that says where those are."""
    count = max(1, -(-len(context.trajectories) // SHARE))
    shares: list[dict[str, object]] = [{} for _ in range(count)]
    for one in context.trajectories:
        shares[_share(one.id, count)][one.id] = [one.title, *values(context, one)]
    parts = [_script(f"vergelijk-{number}", share) for number, share in enumerate(shares)]
    return (*parts, _script("vergelijk", {"version": 1, "rows": ROWS, "files": [part.path for part in parts]}))


def _script(name: str, data: object) -> TextFile:
    told = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return TextFile(*data_script(name, told))


def _instances(context: SiteContext) -> Iterator[Instance]:
    yield Instance(
        path="vergelijk.html",
        title="Vergelijken",
        description="Zet twee tot vier trajecten naast elkaar, in dezelfde eenheden.",
        data=lambda: {"compared": None, "file": _files(context)[-1].path, "step": None, "most": MOST},
        scripts=("napl.js", "compare.js"),
    )
    for some in context.steps.values():
        for found in some:
            yield from _of_step(context, found)


def _of_step(context: SiteContext, found: StepCells) -> Iterator[Instance]:
    if len(found.trajectories) < 2:
        return
    path, aspect, step = found.path, found.aspect, found.step
    level = inner(context.register.level_title(path, step.to_level))
    yield Instance(
        path=Links().comparison(path.id, aspect.id, step.to_level),
        title=f"{path.title} – {inner(aspect.title)}, naar {level}: trajecten vergeleken",
        description=f"{aspect.title}, naar {level}: de trajecten van het pad {path.title} naast elkaar.",
        data=partial(_data, context, found),
        crumbs=(
            Crumb("Paden", "paden.html"),
            Crumb(path.title, Links().path(path.id)),
            Crumb(f"{aspect.title}, naar {level}", Links().step(path.id, aspect.id, step.to_level)),
        ),
    )


def _data(context: SiteContext, found: StepCells) -> Mapping[str, object]:
    ordered = sorted(context.by_title(found.trajectories), key=lambda one: not _holds(context, one))
    return {
        "compared": compared(context, ordered[:WIDEST]),
        "step": found,
        "total": len(ordered),
        "file": None,
        "most": MOST,
    }


def _holds(context: SiteContext, trajectory: Trajectory) -> bool:
    standing = context.standing(trajectory)
    return standing is not None and standing.holds


PAGE = Page(
    name="vergelijk",
    instances=_instances,
    section="trajecten",
    late=True,
    menu=Menu(label="Vergelijken", path="vergelijk.html", rank=6, group="find"),
    files=_files,
)
