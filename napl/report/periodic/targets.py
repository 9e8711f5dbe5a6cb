"""Owns what is promised of participation: the targets with what is expected by now, and the contribution, phased out."""

from collections.abc import Iterator

from napl.programme.milestones import NAMES
from napl.programme.periodic.people import PeoplePart, TargetLine
from napl.programme.periodic.report import PeriodReport
from napl.report.periodic.columns import Column, Group, columns
from napl.report.periodic.document import Block, Paragraph, Plot, Table
from napl.report.periodic.plots import Progressing, towards
from napl.report.periodic.voice import Voice


def _target_name(one: TargetLine, voice: Voice) -> str:
    where = voice.say("in labs", "in labs") if one.labs else voice.say("buiten labs", "outside labs")
    return voice.say(f"{where}, eind {one.by[:4]}", f"{where}, end of {one.by[:4]}")


def _reached(one: TargetLine, voice: Voice) -> str:
    least = voice.say("minstens ", "at least ") if one.figure.least and one.figure.value else ""
    return f"{least}{voice.number(one.figure.value)}"


def _state(one: TargetLine, voice: Voice) -> str:
    if not one.begun:
        return voice.say(f"telt vanaf {one.since[:4]}", f"counts from {one.since[:4]}")
    return voice.within(NAMES[one.state])


def _words(one: TargetLine, voice: Voice) -> str:
    if not one.begun:
        return voice.say(
            f"doel {voice.number(one.target)}; {_state(one, voice)}",
            f"aim {voice.number(one.target)}; {_state(one, voice)}",
        )
    reached, target, expected = _reached(one, voice), voice.number(one.target), voice.number(one.expected)
    return voice.say(
        f"{reached} van {target} bereikt; verwacht {expected}: {_state(one, voice)}",
        f"{reached} of {target} reached; expected {expected}: {_state(one, voice)}",
    )


def targets_plot(targets: tuple[TargetLine, ...], voice: Voice) -> Plot:
    """Return a bar for every target, with the same figures in a table."""
    title = voice.say(
        "Bereikte leraren tegenover de streefcijfers van het plan", "Teachers reached against the plan's targets"
    )
    bars = [
        Progressing(
            name=_target_name(one, voice),
            value=one.figure.value,
            expected=one.expected,
            target=one.target,
            told=_words(one, voice),
        )
        for one in targets
    ]
    return Plot(
        id="streefcijfers",
        title=title,
        description=" ".join(f"{bar.name}: {bar.told}." for bar in bars),
        drawing=towards(bars),
        table=Table(
            caption=voice.say(
                "Streefcijfers: de volle balk is het streefcijfer, de streep wat nu verwacht is",
                "Targets: the whole bar is the target, the line what is expected by now",
            ),
            heads=(
                voice.say("streefcijfer", "target"),
                voice.say("bereikt", "reached"),
                voice.say("verwacht", "expected"),
                voice.say("doel", "aim"),
                voice.say("stand", "state"),
            ),
            rows=tuple(
                (
                    _target_name(one, voice),
                    _reached(one, voice),
                    voice.number(one.expected),
                    voice.number(one.target),
                    _state(one, voice),
                )
                for one in targets
            ),
            numbers=frozenset({1, 2, 3}),
        ),
    )


def targets_note(part: PeoplePart, voice: Voice) -> Iterator[Block]:
    """Yield until when the targets are reckoned, and what the provisional figures of a running year would add."""
    running = next((one for one in part.years if one.running), None)
    begun = [one for one in part.targets if one.begun]
    until = next((one.figure.up_to for one in begun if one.figure.up_to is not None), None)
    if until is None:
        return
    told = voice.say(
        f"Gerekend tot en met {voice.day(until)}, het laatste jaar dat voorbij is.",
        f"Reckoned until {voice.day(until)}, the last year that has ended.",
    )
    sums = {
        one.labs: (one.figure.value or 0) + value
        for one in begun[-2:]
        if running is not None and isinstance(value := running.in_labs if one.labs else running.outside, float)
    }
    if running is not None and len(sums) == 2:
        inside, outside = voice.number(sums[True]), voice.number(sums[False])
        told += voice.say(
            f" Met de voorlopige cijfers van {running.year} erbij zijn het er {inside} in labs en {outside} daarbuiten.",
            f" With the provisional figures of {running.year} it is {inside} in labs and {outside} outside them.",
        )
    yield Paragraph(told, small=True)


def contribution(report: PeriodReport, voice: Voice) -> Iterator[Block]:
    """Yield what is paid for a participant in every year of the programme, and what is assumed of it."""
    part = report.people
    if part.programme is None:
        return
    this = int(report.as_of[:4])
    groups = tuple(
        Group(str(year), (Column(amount, "paid" if year >= this else "others", voice.number(amount)),))
        for year, amount in part.paid
    )
    title = voice.say("Bijdrage per deelnemer, in euro", "Contribution for a participant, in euro")
    yield Plot(
        id="bijdrage",
        title=title,
        description=" ".join(f"{year}: {voice.euro(amount)}." for year, amount in part.paid),
        drawing=columns(groups),
        table=Table(
            caption=title,
            heads=(voice.say("jaar", "year"), *(str(year) for year, _ in part.paid)),
            rows=((voice.say("euro", "euro"), *(voice.number(amount) for _, amount in part.paid)),),
            numbers=frozenset(range(1, len(part.paid) + 1)),
        ),
    )
    note = next((one.note for one in part.programme.contribution.schedule if one.note), None)
    if note is not None:
        yield Paragraph(voice.say(f"Over de afbouw: {note}", f"On phasing out: {note}"), small=True)
