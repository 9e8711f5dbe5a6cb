"""Owns how labs are shown as text: a table of all, and one in full with its landscapes as pictures."""

from collections.abc import Iterator, Sequence

from napl.core.text import Language, Text, counted
from napl.model.kinds.lab import PROCESS_NAMES, PROCESSES, Product
from napl.model.register import Register
from napl.programme.labs import LabStanding, ProcessStanding
from napl.programme.landscapes import CellKey, Picture
from napl.report.escape import visible
from napl.report.grid import Cell, Grid, Style
from napl.report.labs_words import (
    KNOWLEDGE_NAMES,
    PROTOTYPE_NAMES,
    SORT_NAMES,
    SYMBOLS,
    delay_text,
    late_text,
    state_text,
)

_LATE = Style(colour="red")


def labs_table(standings: Sequence[LabStanding], language: Language) -> Grid:
    """Return a table with a row for every lab: where its sub-processes stand, what is late, how much it delivered."""
    heads = Text("lab|fase", "lab|phase").within(language).split("|")
    heads += [PROCESS_NAMES[name].within(language) for name in PROCESSES]
    heads += Text("te laat|geleverd", "late|delivered").within(language).split("|")
    rows: tuple[tuple[str | Cell, ...], ...] = tuple(
        (
            one.lab.id,
            str(one.lab.phase),
            *(_state_cell(process, language) for process in one.processes),
            late_text(one, language),
            delivered_text(one, language),
        )
        for one in standings
    )
    return Grid(heads=tuple(heads), rows=rows, fixed=frozenset({0, 1}))


def labs_line(standings: Sequence[LabStanding], as_of: str, language: Language) -> str:
    """Return the line below the table: how many labs there are, started, and behind."""
    count = counted(len(standings), Text("lab", "lab"), Text("labs", "labs"))
    started, late = sum(one.started for one in standings), sum(bool(one.late) for one in standings)
    told = Text(
        f"{count.nl} op {as_of}: {started} begonnen, {late} te laat",
        f"{count.en} on {as_of}: {started} started, {late} late",
    )
    return told.within(language) + "\n"


def delivered_text(one: LabStanding, language: Language) -> str:
    """Return what a lab delivered, in numbers."""
    found = (
        counted(len(one.products), Text("product", "product"), Text("producten", "products")),
        counted(len(one.trajectories), Text("traject", "trajectory"), Text("trajecten", "trajectories")),
        counted(len(one.knowledge), Text("kennisitem", "knowledge item"), Text("kennisitems", "knowledge items")),
    )
    return ", ".join(text.within(language) for text in found)


def lab_parts(register: Register, one: LabStanding, language: Language) -> tuple[Grid | str, ...]:
    """Return one lab in full, as texts and tables in order."""
    parts: list[Grid | str] = ["".join(f"{line}\n" for line in _opening(register, one, language)), "\n"]
    parts += [_process_table(one, language), "\n"]
    parts += ["".join(f"{line}\n" for line in _delivered(one, language))]
    for found in one.pictures:
        parts += ["\n", *picture_parts(register, found, language)]
    return tuple(parts)


def _opening(register: Register, one: LabStanding, language: Language) -> Iterator[str]:
    lab = one.lab
    region = register.regions.get(lab.region)
    place = visible(region.name) if region else lab.region
    sectors = ", ".join(lab.sectors)
    yield f"{visible(lab.title)} ({lab.id})"
    yield Text(
        f"Fase {lab.phase}, {place}, {sectors}; stand op {one.as_of}.",
        f"Phase {lab.phase}, {place}, {sectors}; as of {one.as_of}.",
    ).within(language)
    if one.started:
        yield Text(f"Begonnen op {lab.started}.", f"Started on {lab.started}.").within(language)
    else:
        yield Text("Nog niet begonnen.", "Not started yet.").within(language)
    if lab.placement.invented:
        yield Text("De plaats is verzonnen: ", "The placement is invented: ").within(language) + visible(
            lab.placement.note
        )
    if not one.known_phase:
        yield Text(
            "Het register heeft geen programma voor deze fase: of het lab achterloopt op de fase, is onbekend.",
            "The register has no programme for this phase: whether the lab is behind its phase is unknown.",
        ).within(language)


def _process_table(one: LabStanding, language: Language) -> Grid:
    heads = Text("deelproces|stand|plan|fase|ging|afwijking", "sub-process|state|plan|phase|went|delay")
    rows = tuple(
        (
            PROCESS_NAMES[process.process].within(language),
            _state_cell(process, language),
            span(process.plan.planned_start, process.plan.planned_end) if process.plan else "",
            span(process.phase.start, process.phase.end) if process.phase else "",
            _went(process),
            "; ".join(delay_text(delay, language) for delay in process.delays),
        )
        for process in one.processes
    )
    return Grid(heads=tuple(heads.within(language).split("|")), rows=rows, fixed=frozenset({0}))


def _state_cell(process: ProcessStanding, language: Language) -> Cell:
    return Cell(state_text(process, language), _LATE if process.late else None)


def _went(process: ProcessStanding) -> str:
    """Return when a sub-process ran, as far as it did by now."""
    if process.plan is None or process.state not in {"running", "done"}:
        return ""
    return span(process.plan.start or "?", (process.plan.end or "?") if process.state == "done" else "…")


def span(start: str, end: str) -> str:
    """Return a period."""
    return f"{start} – {end}"


def _delivered(one: LabStanding, language: Language) -> Iterator[str]:
    yield Text(f"Geleverd: {delivered_text(one, 'nl')}", f"Delivered: {delivered_text(one, 'en')}").within(language)
    for product in one.products:
        yield f"  {product.date}  {visible(product.title)}{_named(product)}"
    for trajectory in one.trajectories:
        yield f"  {trajectory.submitted}  {visible(trajectory.title)} ({trajectory.id})"
    for item in one.knowledge:
        sort = KNOWLEDGE_NAMES[item.sort].within(language)
        yield f"  {item.date}  {visible(item.title)} ({item.id}, {sort})"


def _named(product: Product) -> str:
    name = product.trajectory or product.knowledge or product.landscape
    return f" ({name})" if name else ""


def picture_parts(register: Register, found: Picture, language: Language) -> Iterator[Grid | str]:
    """Yield a landscape: a table with a row a cell and a column a turn, and the key to its symbols."""
    one = found.landscape
    if not found.seen:
        yield Text(
            f"{visible(one.title)} ({one.id}): gewijzigd op {one.updated}, na de peildatum.\n",
            f"{visible(one.title)} ({one.id}): changed on {one.updated}, after this day.\n",
        ).within(language)
        return
    heads = [Text("cel", "cell").within(language), *(str(turn) for turn in range(1, found.turns + 1))]
    rows = tuple(
        (
            cell_name(register, cell),
            *(
                ", ".join(
                    f"{SYMBOLS[placed.arrangement.sort]} {visible(placed.arrangement.title)}"
                    for placed in found.serving(cell, turn)
                )
                or "·"
                for turn in range(1, found.turns + 1)
            ),
        )
        for cell in found.cells
    )
    yield Grid(title=f"{visible(one.title)} ({one.id})", heads=tuple(heads), rows=rows, fixed=frozenset())
    yield "".join(f"{line}\n" for line in _key(found, language))


def _key(found: Picture, language: Language) -> Iterator[str]:
    for placed in found.placed:
        one = placed.arrangement
        facts = [SORT_NAMES[one.sort].within(language), *([one.trajectory] if one.trajectory else [])]
        facts += [PROTOTYPE_NAMES[one.prototype].within(language)] if one.prototype else []
        facts += [Text(f"na {', '.join(one.after)}", f"after {', '.join(one.after)}").within(language)] * bool(
            one.after
        )
        yield f"{placed.turn}. {SYMBOLS[one.sort]} {visible(one.title)} ({one.id}): {', '.join(facts)}"


def cell_name(register: Register, cell: CellKey) -> str:
    """Return a cell in words: path, aspect, and the level that it leads to."""
    path = register.paths[cell[0]]
    aspect = next(one.title for one in path.aspects if one.id == cell[1])
    return visible(f"{path.title}: {aspect} → {register.level_title(path, cell[2])}")
