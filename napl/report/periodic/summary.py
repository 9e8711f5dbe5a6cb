"""Owns the first page of a report: the figures that matter, what is on course, what is behind, and what is asked."""

from collections.abc import Iterator

from napl.programme.periodic.report import PeriodReport
from napl.report.periodic.asks import asked
from napl.report.periodic.document import (
    Block,
    Boxed,
    Bullets,
    Heading,
    Item,
    KeyFigure,
    KeyFigures,
    Paragraph,
    Section,
)
from napl.report.periodic.voice import Voice, by


def summary_section(report: PeriodReport, voice: Voice) -> Section:
    """Return the summary: one page."""
    blocks: list[Block] = [Paragraph(_opening(report, voice)), KeyFigures(tuple(_figures(report, voice)))]
    for heading, items in (
        (voice.say("Wat goed gaat", "What goes well"), tuple(_well(report, voice))),
        (voice.say("Wat achterloopt", "What is behind"), tuple(_behind(report, voice))),
    ):
        if items:
            blocks += [Heading(heading), Bullets(items)]
    questions = asked(report, voice)
    nothing = voice.say(
        "Uit de cijfers volgt geen vraag aan de stuurgroep.", "The figures ask nothing of the steering group."
    )
    heading = voice.say("Gevraagd van de stuurgroep", "Asked of the steering group")
    blocks.append(Boxed(heading, (Bullets(questions, numbered=True) if questions else Paragraph(nothing),)))
    return Section(id="samenvatting", title=voice.say("Samenvatting", "Summary"), blocks=tuple(blocks))


def _opening(report: PeriodReport, voice: Voice) -> str:
    total = len(report.milestones)
    if not total:
        return voice.say("Het register kent nog geen mijlpalen.", "The register knows no milestones yet.")
    reached, course, behind, unknown = (
        len(report.in_state(state)) for state in ("reached", "on-course", "behind", "unknown")
    )
    rest = (
        voice.say(f"; van {unknown} is de stand niet bekend", f"; of {unknown} the state is unknown") if unknown else ""
    )
    return voice.say(
        f"Op {voice.day(report.as_of)} {by(reached, 'is', 'zijn')} {reached} van de "
        f"{voice.count(total, ('mijlpaal', 'mijlpalen'), ('', ''))} van het programma bereikt en "
        f"{by(course, 'ligt', 'liggen')} er {course} op koers. {behind or 'Geen enkele'} "
        f"{by(behind or 1, 'loopt', 'lopen')} achter{rest}.",
        f"Of the {voice.count(total, ('', ''), ('milestone', 'milestones'))} of the programme, {reached} "
        f"{by(reached, 'was', 'were')} reached on {voice.day(report.as_of)} and {course} "
        f"{by(course, 'is', 'are')} on course. {behind or 'None'} {by(behind or 1, 'is', 'are')} behind{rest}.",
    )


def _figures(report: PeriodReport, voice: Voice) -> Iterator[KeyFigure]:
    say, supply, labs = voice.say, report.supply, report.labs
    overdue = sum(one.progress.overdue for one in report.in_state("behind"))
    behind = len(report.in_state("behind"))
    yield KeyFigure(
        say(
            f"{len(report.in_state('reached'))} van {len(report.milestones)}",
            f"{len(report.in_state('reached'))} of {len(report.milestones)}",
        ),
        say("mijlpalen bereikt", "milestones reached"),
        say(f"{behind} achter, waarvan {overdue} over datum", f"{behind} behind, {overdue} of them overdue"),
    )
    paths = len(report.paths.lines)
    fresh = sum(one.fresh for one in report.paths.lines)
    yield KeyFigure(
        str(paths),
        say(by(paths, "ontwikkelpad", "ontwikkelpaden"), by(paths, "development path", "development paths")),
        say(f"{fresh} nieuw", f"{fresh} new"),
    )
    yield KeyFigure(
        str(supply.holding.now),
        say(
            f"{by(supply.holding.now, 'traject', 'trajecten')} in het register",
            f"{by(supply.holding.now, 'trajectory', 'trajectories')} in the register",
        ),
        say(f"was {supply.holding.before}", f"was {supply.holding.before}"),
    )
    wanted = sum(one.now for one in supply.cells if one.state != "not-applicable")
    yield KeyFigure(
        say(f"{supply.open.now} van {wanted}", f"{supply.open.now} of {wanted}"),
        say("cellen zijn een witte vlek", "cells are a white spot"),
        say(f"was {supply.open.before}", f"was {supply.open.before}"),
    )
    started = sum(one.standing.started for one in labs.lines)
    yield KeyFigure(
        say(f"{started} van {len(labs.lines)}", f"{started} of {len(labs.lines)}"),
        say("labs begonnen", "labs started"),
        say(f"{len(labs.late)} te laat", f"{len(labs.late)} late"),
    )
    ended = [one for one in report.people.years if not one.running]
    values = [value for one in ended for value in (one.in_labs, one.outside) if isinstance(value, float)]
    yield KeyFigure(
        voice.number(sum(values)) if values else "?",
        say("nieuwe leraren bereikt", "new teachers reached"),
        say(f"tot en met {ended[-1].year}", f"up to {ended[-1].year}")
        if ended
        else say("nog geen jaar voorbij", "no year ended yet"),
    )


def _well(report: PeriodReport, voice: Voice) -> Iterator[Item]:
    reached = [one for one in report.in_state("reached") if one.before not in {None, "reached"}]
    if reached:
        titles = voice.titles((one.progress.milestone.title for one in reached), 3)
        yield Item(voice.say("Bereikt in deze periode:", "Reached in this period:"), f"{titles}.")
    if (course := report.in_state("on-course")) and not reached:
        titles = voice.titles((one.progress.milestone.title for one in course), 2)
        yield Item(voice.say("Op koers:", "On course:"), f"{titles}.")
    admitted = sum(one.outcome in {"admitted", "conditional"} for one in report.supply.decisions)
    if admitted:
        yield Item(
            voice.say("Register:", "Register:"),
            voice.say(
                f"{voice.count(admitted, ('positief oordeel', 'positieve oordelen'), ('', ''))} in deze periode.",
                f"{voice.count(admitted, ('', ''), ('positive verdict', 'positive verdicts'))} in this period.",
            ),
        )
    closed = sum(one.change.sort == "closed" for one in report.supply.changes)
    if closed:
        yield Item(
            voice.say("Witte vlekken:", "White spots:"),
            voice.say(
                f"{voice.count(closed, ('cel is', 'cellen zijn'), ('', ''))} nu gedekt of niet meer nodig.",
                f"{voice.count(closed, ('', ''), ('cell is', 'cells are'))} covered now, or needed no longer.",
            ),
        )


def _behind(report: PeriodReport, voice: Voice) -> Iterator[Item]:
    behind = report.in_state("behind")
    for overdue, lead in (
        (True, voice.say("Over datum:", "Overdue:")),
        (False, voice.say("Achter op de planning:", "Behind schedule:")),
    ):
        some = [one.progress.milestone.title for one in behind if one.progress.overdue is overdue]
        if some:
            yield Item(lead, f"{voice.titles(some, 3)}.")
    opened = sum(one.change.sort == "opened" for one in report.supply.changes)
    added = sum(one.change.sort == "added" for one in report.supply.changes)
    parts = []
    if opened:
        parts.append(
            voice.say(
                f"{opened} {by(opened, 'cel werd', 'cellen werden')} een witte vlek",
                f"{opened} {by(opened, 'cell', 'cells')} became a white spot",
            )
        )
    if added:
        parts.append(
            voice.say(f"nieuwe delen van paden brachten er {added} bij", f"new parts of paths brought {added} more")
        )
    if parts:
        yield Item(voice.say("Witte vlekken:", "White spots:"), f"{voice.listed(parts)}.")
