"""Owns the section on the programme's milestones: how many stand where, and each with its figures."""

from collections import Counter
from collections.abc import Iterator
from math import ceil

from napl.core.text import Text
from napl.programme.metric import whole_percent
from napl.programme.milestones import NAMES, STATES, State
from napl.programme.periodic.report import MilestoneLine, PeriodReport
from napl.report.figures import figure_text
from napl.report.periodic.document import Block, Paragraph, Plot, Section, Table
from napl.report.periodic.marks import MILESTONES, bar, described, name_of
from napl.report.periodic.plots import stacked
from napl.report.periodic.voice import Voice, by

_ORDER: tuple[State, ...] = ("behind", "unknown", "on-course", "reached")
_REASONS = 2
"""So many reasons of a figure are told with a milestone."""
_HEADS: dict[State, Text] = {
    "behind": Text("Mijlpalen die achterlopen", "Milestones that are behind"),
    "unknown": Text("Mijlpalen waarvan de stand niet bekend is", "Milestones of which the state is unknown"),
    "on-course": Text("Mijlpalen op koers", "Milestones on course"),
    "reached": Text("Bereikte mijlpalen", "Milestones that were reached"),
}


def milestones_section(report: PeriodReport, voice: Voice) -> Section:
    """Return every milestone, those that need attention first."""
    title = voice.say("Het programma: mijlpalen", "The programme: milestones")
    if not report.milestones:
        empty = voice.say("Het register kent nog geen mijlpalen.", "The register knows no milestones yet.")
        return Section(id="mijlpalen", title=title, blocks=(Paragraph(empty),), fresh=True)
    blocks: list[Block] = [Paragraph(moved_text(report, voice)), _plot(report, voice)]
    blocks += (_table(report, state, voice) for state in _ORDER if report.in_state(state))
    return Section(id="mijlpalen", title=title, blocks=tuple(blocks), fresh=True)


def moved_text(report: PeriodReport, voice: Voice) -> str:
    """Return which milestones changed state since the period before."""
    moved = [one for one in report.milestones if one.before is not None and one.before != one.progress.state]
    if not moved:
        return voice.say(
            f"Sinds {voice.day(report.eve)} veranderde geen enkele mijlpaal van stand.",
            f"Since {voice.day(report.eve)} no milestone changed its state.",
        )
    told = voice.listed(
        (
            f"‘{one.progress.milestone.title}’ "
            f"({voice.within(NAMES[one.before or 'unknown'])} → {voice.within(NAMES[one.progress.state])})"
            for one in moved
        ),
        8,
    )
    return voice.say(
        f"Sinds {voice.day(report.eve)} {by(len(moved), 'veranderde', 'veranderden')} "
        f"{voice.count(len(moved), ('mijlpaal', 'mijlpalen'), ('', ''))} van stand: {told}.",
        f"Since {voice.day(report.eve)} {voice.count(len(moved), ('', ''), ('milestone', 'milestones'))} changed state: {told}.",
    )


def pillar_name(pillar: str, voice: Voice) -> str:
    """Return what a pillar of a milestone is called."""
    return (
        voice.say("algemeen", "general") if pillar == "general" else voice.say(f"pijler {pillar}", f"pillar {pillar}")
    )


def _plot(report: PeriodReport, voice: Voice) -> Plot:
    found: dict[str, Counter[str]] = {}
    for one in sorted(report.milestones, key=lambda one: one.progress.milestone.pillar):
        found.setdefault(one.progress.milestone.pillar, Counter())[one.progress.state] += 1
    bars = tuple(bar(pillar_name(pillar, voice), some, MILESTONES) for pillar, some in found.items())
    title = voice.say("Mijlpalen per pijler, naar stand", "Milestones by pillar and state")
    rows = [
        (
            name_of(state, MILESTONES, voice),
            *(str(some[state]) for some in found.values()),
            str(len(report.in_state(state))),
        )
        for state in STATES
    ]
    return Plot(
        id="mijlpalen-stand",
        title=title,
        description=described(bars, MILESTONES, voice),
        drawing=stacked(bars),
        table=Table(
            caption=title,
            heads=(
                voice.say("stand", "state"),
                *(pillar_name(pillar, voice) for pillar in found),
                voice.say("samen", "together"),
            ),
            rows=tuple(rows),
            numbers=frozenset(range(1, len(found) + 2)),
            swatches="rows",
            marks=tuple(MILESTONES[state][0] for state in STATES),
        ),
    )


def _table(report: PeriodReport, state: State, voice: Voice) -> Table:
    some = report.in_state(state)
    return Table(
        caption=f"{voice.within(_HEADS[state])} ({len(some)})",
        heads=(
            voice.say("mijlpaal", "milestone"),
            voice.say("datum", "due"),
            voice.say("cijfer of bevestiging", "figure or confirmation"),
            *(() if state == "reached" else (voice.say("toelichting", "remarks"),)),
        ),
        rows=tuple(_row(one, state, voice) for one in some),
        widths=(38, 16, 46) if state == "reached" else (29, 16, 27, 28),
    )


def _row(one: MilestoneLine, state: State, voice: Voice) -> tuple[str, ...]:
    found = one.progress
    title = found.milestone.title
    if one.before is not None and one.before != "reached" and state == "reached":
        title += voice.say(" (nieuw)", " (new)")
    figure = voice.dated(figure_text(found, voice.language)) or "–"
    day = voice.day(found.milestone.due) + (voice.say(" (voorbij)", " (past)") if found.overdue else "")
    rest = () if state == "reached" else ("; ".join(_remarks(one, voice)) or "–",)
    return (title, day, figure, *rest)


def _remarks(one: MilestoneLine, voice: Voice) -> Iterator[str]:
    found = one.progress
    for part in found.measured:
        value, where = part.figure.value, f"{part.sector}: " if part.sector else ""
        if found.metric is not None and found.metric.whole and value is not None and value < part.target:
            short = voice.number(ceil(part.target - value))
            yield voice.say(f"{where}nog {short} nodig", f"{where}{short} more needed")
    if len(found.measured) == 1 and found.measured[0].expected is not None and not found.overdue:
        expected = found.measured[0].expected
        share = found.metric is not None and not found.metric.whole
        wanted = f"{whole_percent(expected)}%" if share else voice.number(expected)
        yield voice.say(f"nu verwacht: {wanted}", f"expected by now: {wanted}")
    of_labs = found.metric is not None and found.metric.id.startswith("labs-")
    texts = [text for part in found.measured if part.state != "reached" and not of_labs for text in part.figure.missing]
    if not found.measured:
        texts = list(found.missing)
    reasons = list(dict.fromkeys(voice.named(text) for text in texts))
    yield from reasons[:_REASONS]
    if len(reasons) > _REASONS:
        more = len(reasons) - _REASONS
        yield voice.say(f"en nog {more}", f"and {more} more")
