"""Owns the section on pillar 2: trajectories that came, were judged or ended, and the white spots then and now."""

from collections.abc import Iterator, Sequence

from napl.core.text import Text
from napl.programme.periodic.report import PeriodReport
from napl.programme.periodic.supply import CellChange, Decision, Ended
from napl.report.periodic.document import Block, Bullets, Heading, Item, Paragraph, Plot, Section, Table
from napl.report.periodic.marks import CELLS, VERDICTS, bar, described, name_of, then_and_now
from napl.report.periodic.plots import stacked
from napl.report.periodic.voice import Voice, by, sentence

CHANGES_SHOWN = 24
"""So many changed cells are listed; of more the number is told."""
SORTS = {
    "opened": Text("witte vlek geworden", "became a white spot"),
    "added": Text("nieuwe cel", "new cell"),
    "changed": Text("andere soort witte vlek", "another sort of white spot"),
    "closed": Text("gedekt geraakt", "became covered"),
    "removed": Text("cel vervallen", "cell gone"),
}


def supply_section(report: PeriodReport, voice: Voice) -> Section:
    """Return what happened to the register of trajectories, and the state of every cell."""
    then, now = voice.day(report.eve), voice.day(report.as_of)
    blocks: list[Block] = [Paragraph(_opening(report, voice)), *_happened(report, voice)]
    if report.supply.trajectories:
        blocks.append(_trajectories(report, voice, (then, now)))
    blocks.append(Heading(voice.say("Witte vlekken", "White spots")))
    if not report.supply.cells:
        blocks.append(Paragraph(voice.say("Er zijn nog geen cellen.", "There are no cells yet.")))
    else:
        blocks += [Paragraph(_spots(report, voice)), _cells(report, voice, (then, now))]
        if report.supply.changes:
            blocks += _changes(report.supply.changes, voice)
    title = voice.say("Pijler 2: het register en de witte vlekken", "Pillar 2: the register and its white spots")
    return Section(id="pijler-2", title=title, blocks=tuple(blocks))


def _opening(report: PeriodReport, voice: Voice) -> str:
    holding = report.supply.holding
    submitted, judged = len(report.supply.submitted), len(report.supply.decisions)
    return voice.say(
        f"Op {voice.day(report.as_of)} {by(holding.now, 'staat', 'staan')} er "
        f"{voice.count(holding.now, ('traject', 'trajecten'), ('', ''))} in het register; "
        f"voor deze periode waren dat er {holding.before}. "
        f"In de periode {by(submitted, 'werd', 'werden')} "
        f"{voice.count(submitted, ('traject', 'trajecten'), ('', ''))} aangemeld en "
        f"{by(judged, 'viel', 'vielen')} er {voice.count(judged, ('oordeel', 'oordelen'), ('', ''))}.",
        f"On {voice.day(report.as_of)} the register holds "
        f"{voice.count(holding.now, ('', ''), ('trajectory', 'trajectories'))}; before this period it held "
        f"{holding.before}. In the period {voice.count(submitted, ('', ''), ('trajectory was', 'trajectories were'))} "
        f"submitted and {voice.count(judged, ('', ''), ('verdict was', 'verdicts were'))} given.",
    )


def _happened(report: PeriodReport, voice: Voice) -> Iterator[Block]:
    items = []
    for state, (_, _, name) in VERDICTS.items():
        some = [one for one in report.supply.decisions if one.outcome == state]
        if some:
            items.append(Item(f"{sentence(voice.within(name))} ({len(some)}):", _decided(some, voice)))
    for state, (_, _, name) in VERDICTS.items():
        ended = [one for one in report.supply.ended if one.state == state]
        if ended:
            items.append(Item(f"{sentence(voice.within(name))} ({len(ended)}):", _ended(ended, voice)))
    if items:
        yield Bullets(tuple(items))


def _decided(some: Sequence[Decision], voice: Voice) -> str:
    appeal = voice.say(", na bezwaar", ", on appeal")
    told = (f"‘{one.trajectory.title}’ ({voice.day(one.date)}{appeal if one.appeal else ''})" for one in some)
    return f"{voice.listed(told, 12)}."


def _ended(some: Sequence[Ended], voice: Voice) -> str:
    return f"{voice.listed((f'‘{one.trajectory.title}’ ({voice.day(one.since)})' for one in some), 12)}."


def _trajectories(report: PeriodReport, voice: Voice, heads: tuple[str, str]) -> Plot:
    counts = report.supply.trajectories
    bars = (
        bar(heads[0], {one.state: one.before for one in counts}, VERDICTS),
        bar(heads[1], {one.state: one.now for one in counts}, VERDICTS),
    )
    title = voice.say("Aangemelde trajecten naar stand", "Submitted trajectories by state")
    return Plot(
        id="trajecten",
        title=title,
        description=described(bars, VERDICTS, voice),
        drawing=stacked(bars),
        table=then_and_now(title, counts, VERDICTS, heads, voice),
    )


def _spots(report: PeriodReport, voice: Voice) -> str:
    spots = report.supply.open
    total = sum(one.now for one in report.supply.cells if one.state != "not-applicable")
    moved = {sort: sum(one.change.sort == sort for one in report.supply.changes) for sort in SORTS}
    opened, closed = moved["opened"] + moved["added"], moved["closed"] + moved["removed"]
    stood = voice.say(
        f"Een cel is een stap op één onderdeel van een pad, voor één sector. Van de {total} cellen waarvoor aanbod nodig is, "
        f"{by(spots.now, 'is', 'zijn')} er nu {spots.now} een witte vlek: er ontbreekt iets. Voor deze periode "
        f"waren dat er {spots.before}. ",
        f"A cell is a step on one part of a path, for one sector. Of the {total} cells that need an offer, {spots.now} "
        f"{by(spots.now, 'is', 'are')} a white spot now: something is missing. Before this period there "
        f"{by(spots.before, 'was', 'were')} {spots.before}. ",
    )
    if not report.supply.changes:
        return stood + voice.say("Er veranderde geen enkele witte vlek.", "No white spot changed.")
    return stood + voice.say(
        f"Er {by(opened, 'kwam', 'kwamen')} {opened} bij, er {by(closed, 'verdween', 'verdwenen')} {closed}, en "
        f"{moved['changed']} {by(moved['changed'], 'veranderde', 'veranderden')} van soort.",
        f"In the period {opened} came, {closed} went, and {moved['changed']} became another sort.",
    )


def _cells(report: PeriodReport, voice: Voice, heads: tuple[str, str]) -> Plot:
    counts = report.supply.cells
    bars = [
        bar(heads[0], {one.state: one.before for one in counts}, CELLS),
        bar(heads[1], {one.state: one.now for one in counts}, CELLS),
    ]
    if len(report.supply.sectors) > 1:
        for sector in report.supply.sectors:
            name = voice.say(f"waarvan {sector.sector}", f"of which {sector.sector}")
            bars.append(bar(name, {one.state: one.now for one in sector.states}, CELLS))
    title = voice.say("Cellen naar stand", "Cells by state")
    return Plot(
        id="cellen",
        title=title,
        description=described(tuple(bars), CELLS, voice),
        drawing=stacked(bars),
        table=then_and_now(title, counts, CELLS, heads, voice),
    )


def _changes(found: Sequence[CellChange], voice: Voice) -> Iterator[Block]:
    order = list(SORTS)
    some = sorted(found, key=lambda one: (order.index(one.change.sort), one.change.id))
    none = voice.say("–", "–")

    def state(name: str | None) -> str:
        return none if name is None else name_of(name, CELLS, voice)

    yield Table(
        caption=voice.say("Witte vlekken die kwamen, gingen of veranderden", "White spots that came, went or changed"),
        heads=(
            voice.say("cel", "cell"),
            voice.say("pad en sector", "path and sector"),
            voice.say("wat er gebeurde", "what happened"),
            voice.say("eerst", "before"),
            voice.say("nu", "now"),
        ),
        rows=tuple(
            (
                voice.cell(one.cell),
                voice.where(one.cell),
                voice.within(SORTS[one.change.sort]),
                state(one.change.before),
                state(one.change.after),
            )
            for one in some[:CHANGES_SHOWN]
        ),
        widths=(29, 26, 19, 13, 13),
    )
    more = len(some) - CHANGES_SHOWN
    if more > 0:
        yield Paragraph(
            voice.say(
                f"En nog {more} {by(more, 'cel', 'cellen')}; `napl gaps` toont ze alle.",
                f"And {more} more {by(more, 'cell', 'cells')}; `napl gaps` shows all.",
            ),
            small=True,
        )
