"""Owns the section on pillar 3: where the labs stand, what they delivered, and what regions asked for."""

from collections.abc import Iterator

from napl.core.text import Text
from napl.model.kinds.lab import PROCESS_NAMES
from napl.programme.periodic.labs import HeardInPeriod, LabLine, LabsPart
from napl.programme.periodic.report import PeriodReport
from napl.report.labs_words import delay_text, state_text
from napl.report.periodic.document import Block, Bullets, Heading, Item, Paragraph, Section, Table
from napl.report.periodic.marks import CELLS, name_of
from napl.report.periodic.voice import Voice, by

PERSPECTIVES = {
    "teachers": Text("leraren", "teachers"),
    "schools": Text("scholen", "schools"),
    "boards": Text("besturen", "boards"),
}
_STATE_SYMBOLS = {"done": "●", "running": "◑", "planned": "○", "unknown": "?"}


def labs_section(report: PeriodReport, voice: Voice) -> Section:
    """Return the labs in their four sub-processes, what is late, what came out, and the demand."""
    part = report.labs
    blocks: list[Block] = [Paragraph(_opening(part, voice))]
    if part.lines:
        blocks.append(_table(part.lines, voice))
        blocks += _late(part, voice)
        blocks += _delivered(part, voice)
    blocks += _demand(part, voice)
    title = voice.say("Pijler 3: co-creatielabs en de vraag uit de regio's", "Pillar 3: co-creation labs and demand")
    return Section(id="pijler-3", title=title, blocks=tuple(blocks))


def _opening(part: LabsPart, voice: Voice) -> str:
    if not part.lines:
        return voice.say("Er zijn nog geen labs.", "There are no labs yet.")
    total, late = len(part.lines), len(part.late)
    started = sum(one.standing.started for one in part.lines)
    products = sum(len(one.products) for one in part.lines)
    labs, out = (
        voice.count(total, ("lab", "labs"), ("lab", "labs")),
        voice.count(products, ("product", "producten"), ("product", "products")),
    )
    return voice.say(
        f"Er {by(total, 'is', 'zijn')} {labs}; daarvan {by(started, 'is', 'zijn')} er {started} begonnen. "
        f"{late or 'Geen enkel'} {by(late or 1, 'lab loopt', 'labs lopen')} achter op het eigen plan of op de planning van "
        f"de fase. In deze periode leverden de labs {out if products else 'geen producten'} op.",
        f"There {by(total, 'is', 'are')} {labs}; {started} {by(started, 'has', 'have')} started. "
        f"{late or 'No'} {by(late or 1, 'lab is', 'labs are')} behind its own plan or the schedule of its phase. In this "
        f"period the labs delivered {out if products else 'no products'}.",
    )


def _table(lines: tuple[LabLine, ...], voice: Voice) -> Table:
    processes = [voice.within(PROCESS_NAMES[one.process]) for one in lines[0].standing.processes]
    return Table(
        caption=voice.say(
            "De labs in hun vier deelprocessen (● klaar, ◑ loopt, ○ gepland)",
            "The labs in their four sub-processes (● done, ◑ running, ○ planned)",
        ),
        heads=("lab", voice.say("fase", "phase"), voice.say("sectoren", "sectors"), *processes),
        rows=tuple(
            (
                line.standing.lab.title,
                str(line.standing.lab.phase),
                ", ".join(line.standing.lab.sectors),
                *(f"{_STATE_SYMBOLS[one.state]} {state_text(one, voice.language)}" for one in line.standing.processes),
            )
            for line in lines
        ),
        numbers=frozenset({1}),
        widths=(29, 6, 13, 13, 13, 13, 13),
    )


def _late(part: LabsPart, voice: Voice) -> Iterator[Block]:
    items = []
    for line in part.late:
        for process in line.standing.late:
            # The same day in the lab's plan and in that of the phase is told once.
            told = {(one.what, one.due): one for one in process.delays if not one.settled}
            words = "; ".join(voice.dated(delay_text(one, voice.language)) for one in told.values())
            items.append(
                Item(f"{line.standing.lab.title}, {voice.within(PROCESS_NAMES[process.process])}:", f"{words}.")
            )
    if items:
        yield Heading(voice.say("Wat te laat is", "What is late"))
        yield Bullets(tuple(items))


def _delivered(part: LabsPart, voice: Voice) -> Iterator[Block]:
    items = [Item(f"{line.standing.lab.title}:", _moves(line, voice)) for line in part.lines if line.moved]
    if part.knowledge:
        lead = voice.say("Nieuw in de kennisbank", "New in the knowledge base")
        items.append(Item(f"{lead}:", f"{voice.titles((one.title for one in part.knowledge), 6)}."))
    if items:
        yield Heading(voice.say("Wat de labs deden en opleverden", "What the labs did and delivered"))
        yield Bullets(tuple(items))


def _moves(line: LabLine, voice: Voice) -> str:
    parts = []
    for processes, words in (
        (line.begun, voice.say("begonnen met", "began")),
        (line.ended, voice.say("klaar met", "finished")),
    ):
        if processes:
            parts.append(f"{words} {voice.listed(voice.within(PROCESS_NAMES[name]) for name in processes)}")
    if line.products:
        delivered = voice.say("opgeleverd", "delivered")
        parts.append(f"{delivered}: {voice.titles(one.title for one in line.products)}")
    return f"{'; '.join(parts)}."


def _demand(part: LabsPart, voice: Voice) -> Iterator[Block]:
    yield Heading(voice.say("De vraag uit de regio's", "Demand from the regions"))
    if part.heard:
        regions = voice.count(len(part.regions), ("regio", "regio's"), ("region", "regions"))
        heard = voice.listed(_heard(one, part.minimum, voice) for one in part.heard)
        yield Paragraph(
            voice.say(
                f"In deze periode {by(len(part.regions), 'haalde', 'haalden')} {regions} vraag op: {heard}.",
                f"In this period {regions} asked for demand: {heard}.",
            )
        )
    else:
        yield Paragraph(
            voice.say("In deze periode haalde geen regio vraag op.", "In this period no region asked for demand.")
        )
    if part.wanted:
        yield Table(
            caption=voice.say(
                "Waar het meest om gevraagd is, alle regio's samen", "What is asked for most, all regions together"
            ),
            heads=(
                voice.say("cel", "cell"),
                voice.say("pad en sector", "path and sector"),
                voice.say("vraag", "demand"),
                voice.say("stand van het aanbod", "state of the offer"),
            ),
            rows=tuple(
                (
                    voice.cell(one.cell),
                    voice.where(one.cell),
                    voice.fixed(one.pressure),
                    name_of(one.cell.state, CELLS, voice),
                )
                for one in part.wanted
            ),
            numbers=frozenset({2}),
            widths=(36, 32, 10, 22),
        )
        yield Paragraph(
            voice.say(
                "Vraag: per regio het deel van de mensen dat erom vroeg, maal de prioriteit (0 tot 1), opgeteld over de regio's. "
                f"Groepen van minder dan {part.minimum} mensen tellen nergens mee, zodat niemand te herkennen is.",
                "Demand: by region the share of the people who asked, times the priority (0 to 1), summed over the regions. "
                f"Groups of fewer than {part.minimum} people count nowhere, so that nobody can be recognised.",
            ),
            small=True,
        )


def _heard(one: HeardInPeriod, minimum: int, voice: Voice) -> str:
    who = voice.within(PERSPECTIVES[one.perspective])
    groups = voice.count(one.groups, ("groep", "groepen"), ("group", "groups"))
    if one.participants is None:
        few = voice.say(f"minder dan {minimum} mensen per groep", f"fewer than {minimum} people a group")
        return f"{who} ({groups}, {few})"
    people = voice.count(one.participants, ("mens", "mensen"), ("person", "people"))
    more = voice.say(", kleine groepen niet meegeteld", ", small groups not counted") if one.hidden else ""
    return f"{who} ({groups}, {people}{more})"
