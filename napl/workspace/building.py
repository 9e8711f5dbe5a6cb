"""Owns the build of the site: files rendered by workers that write them, published as one."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from napl.core.errors import NaplError
from napl.core.finding import Explanation
from napl.core.text import Text
from napl.site.context import site_context
from napl.site.page import Page
from napl.site.render import Planned, Renderer
from napl.workspace.opening import Opened
from napl.workspace.past import past_quarters
from napl.workspace.pool import afresh, job_count
from napl.workspace.publish import publishing, write_file
from napl.workspace.reporting import half_year_reports

ALONE = 300
"""Below this many pages a pool costs more than it saves."""
STRETCH = 1_200
"""Pages that a worker makes in its life: many enough to share what they have in common, few enough to keep memory small."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What a build made: how many files, and their size in bytes together."""

    pages: int
    bytes: int


def _silent(_: int) -> None:
    return None


def build(
    opened: Opened,
    out: Path,
    *,
    today: date,
    explanations: tuple[Explanation, ...],
    repository: str | None = None,
    jobs: int | None = None,
    progress: Callable[[int], None] = _silent,
) -> Built:
    """Build the site of an open register as of `today` and put it in `out`, as a whole or not at all.

    `explanations` are what the page of rules tells. `repository` is where links to sources lead, instead of where the register
    says. `progress` is told how many files more are done. Raises NaplError where
    the register's own entry is missing, where `out` lies in the register's data, and where `out` may not be replaced.
    """
    _refuse_data(opened.root, out)
    context = site_context(
        opened.register,
        today,
        explanations,
        repository=repository,
        history=past_quarters(opened, today, jobs=jobs),
        reports=half_year_reports(opened, today),
    )
    renderer = Renderer(context)
    early, many = _heaviest_first(renderer.early())
    renderer.compile(many)
    workers = (job_count() if jobs is None else jobs) if len(early) >= ALONE else 1
    with publishing(out) as folder:

        def write(part: range | None) -> tuple[int, int]:
            """Make a part of the early plan, or plan and make all that comes late; return how many files and bytes."""
            some = renderer.late(early) if part is None else early[part.start : part.stop]
            size = 0
            for planned in some:
                content = renderer.render(planned)
                write_file(folder, planned.path, content)
                size += len(content)
            return len(some), size

        pages = size = 0
        for done, more in afresh(_parts(len(early)), write, workers):
            pages, size = pages + done, size + more
            progress(done)
    return Built(pages=pages, bytes=size)


def _heaviest_first(planned: Sequence[Planned]) -> tuple[tuple[Planned, ...], tuple[Page, ...]]:
    """Return what is planned so that workers end at about the same time, and the pages that more than one worker makes.

    Pages of which there are few come first: they look at the whole register and share little with each other. The files of a page
    stay behind it.
    """
    amount = Counter(one.page for one in planned)
    ordered = tuple(sorted(planned, key=lambda one: amount[one.page]))
    return ordered, tuple(page for page, some in amount.items() if page is not None and some > STRETCH)


def _parts(early: int) -> Iterator[range | None]:
    """Yield the parts of a site that workers take in turn: the late part, which takes longest, then stretches of the rest."""
    yield None
    yield from (range(start, min(start + STRETCH, early)) for start in range(0, early, STRETCH))


def _refuse_data(root: Path, out: Path) -> None:
    data = (root / "data").resolve()
    target = out.resolve()
    if target == data or data in target.parents:
        raise NaplError(
            Text(
                f"{out} ligt in de gegevens van het register. Kies met `--out` een andere map.",
                f"{out} lies in the register's data. Choose another folder with `--out`.",
            )
        )
