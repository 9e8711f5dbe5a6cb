"""Owns the section on pillar 4: reviews in the period, what is missing, and what falls due in the half year after."""

from collections import Counter
from collections.abc import Iterator

from napl.core.text import Text
from napl.programme.periodic.quality import AHEAD, QualityPart
from napl.programme.periodic.report import PeriodReport
from napl.quality.reasons import DUE
from napl.report.periodic.document import Block, Bullets, Heading, Item, Paragraph, Section, Table
from napl.report.periodic.voice import Voice, by

COMING_SHOWN = 20
"""So many things that fall due are listed; of more the number is told."""
KINDS = {
    "assessment": ((Text("beoordeling", "assessment")), (Text("beoordelingen", "assessments"))),
    "peer": ((Text("collegiaal advies", "peer review")), (Text("collegiale adviezen", "peer reviews"))),
    "monitoring": ((Text("monitoring", "monitoring")), (Text("monitoringen", "monitorings"))),
}


def quality_section(report: PeriodReport, voice: Voice) -> Section:
    """Return the reviews, what needs attention now, and what is coming."""
    part = report.quality
    blocks: list[Block] = [Paragraph(_opening(part, voice))]
    attention = tuple(_attention(part, voice))
    if attention:
        blocks += [Heading(voice.say("Wat nu aandacht vraagt", "What needs attention now")), Bullets(attention)]
    blocks += _coming(report, voice)
    title = voice.say("Pijler 4: kwaliteit", "Pillar 4: quality")
    return Section(id="pijler-4", title=title, blocks=tuple(blocks))


def _opening(part: QualityPart, voice: Voice) -> str:
    frameworks = voice.titles(one.title for one in part.frameworks)
    names = (
        voice.say(f"Nu {by(len(part.frameworks), 'geldt', 'gelden')}: {frameworks}.", f"In force: {frameworks}.")
        if part.frameworks
        else voice.say("Er geldt geen kwaliteitskader.", "No quality framework is in force.")
    )
    if not part.reviews:
        none = voice.say("In deze periode kwamen er geen beoordelingen bij.", "No reviews were added in this period.")
        return f"{none} {names}"
    told = voice.listed(
        f"{number} {voice.within(KINDS[kind][0 if number == 1 else 1])}" for kind, number in part.reviews.items()
    )
    verb = "kwam" if sum(part.reviews.values()) == 1 else "kwamen"
    people = voice.count(part.assessors, ("beoordelaar", "beoordelaars"), ("assessor", "assessors"))
    return voice.say(
        f"In deze periode {verb} er {told} bij, van {people}. {names}",
        f"In this period {told} were added, by {people}. {names}",
    )


def _attention(part: QualityPart, voice: Voice) -> Iterator[Item]:
    for some, lead in (
        (part.waiting, voice.say("Wacht op beoordelaars", "Waiting for assessors")),
        (part.unmonitored, voice.say("Monitoring ontbreekt", "Monitoring is missing")),
        (part.conditions, voice.say("Voorwaarde over datum", "Condition overdue")),
        (part.grace, voice.say("Oordeel verlopen, in uitloop", "Verdict ended, in grace")),
    ):
        if some:
            yield Item(f"{lead} ({len(some)}):", f"{voice.titles((one.title for one in some), 8)}.")


def _coming(report: PeriodReport, voice: Voice) -> Iterator[Block]:
    part = report.quality
    until = voice.day(part.until)
    yield Heading(
        voice.say("Wat het komende halfjaar afloopt of moet gebeuren", "What ends or is due in the next half year")
    )
    if not part.coming:
        yield Paragraph(voice.say(f"Tot en met {until} niets.", f"Nothing until {until}."))
        return
    counted = voice.listed(
        (
            f"{sum(one.what == what for one in part.coming)} × {voice.within(words)}"
            for what, words in DUE.items()
            if any(one.what == what for one in part.coming)
        ),
        9,
    )
    yield Paragraph(
        voice.say(
            f"Tot en met {until}, {AHEAD} maanden vooruit: {counted}.",
            f"Until {until}, {AHEAD} months ahead: {counted}.",
        )
    )
    known = report.register.trajectories
    grouped = list(Counter((one.trajectory, one.what, one.date) for one in part.coming).items())
    yield Table(
        caption=voice.say("Wat eraan komt", "What is coming"),
        heads=(voice.say("traject", "trajectory"), voice.say("wat", "what"), voice.say("datum", "date")),
        rows=tuple(
            (
                known[name].title,
                voice.within(DUE[what]) + (f" ({number} ×)" if number > 1 else ""),
                voice.day(date),
            )
            for (name, what, date), number in grouped[:COMING_SHOWN]
        ),
        widths=(50, 28, 22),
    )
    more = len(grouped) - COMING_SHOWN
    if more > 0:
        yield Paragraph(
            voice.say(
                f"En nog {more}; `napl quality due` toont ze alle.", f"And {more} more; `napl quality due` shows all."
            ),
            small=True,
        )
