"""Owns the section on the development agenda: its first places with their arithmetic, and where they came from."""

from napl.gaps.agenda import Factor
from napl.programme.periodic.priorities import Place
from napl.programme.periodic.report import PeriodReport
from napl.report.periodic.document import Block, Paragraph, Section, Table
from napl.report.periodic.marks import CELLS, name_of
from napl.report.periodic.voice import Voice, by
from napl.report.words import FACTOR_NAMES


def agenda_section(report: PeriodReport, voice: Voice) -> Section:
    """Return the first places of the agenda, each with its score and its move since the period before."""
    part = report.agenda
    title = voice.say("De ontwikkelagenda", "The development agenda")
    if not part.top:
        empty = voice.say(
            "Er is geen ontwikkelagenda: er zijn geen witte vlekken, of het register zegt niet hoe ze wegen.",
            "There is no development agenda: there are no white spots, or the register does not say how they weigh.",
        )
        return Section(id="agenda", title=title, blocks=(Paragraph(empty),))
    blocks: list[Block] = [
        Paragraph(_opening(report, voice)),
        _table(part.top, voice),
        Paragraph(_note(voice), small=True),
    ]
    if part.left:
        left = voice.listed((f"{voice.cell(cell)} ({voice.where(cell)})" for cell in part.left), 10)
        blocks.append(
            Paragraph(
                voice.say(
                    f"Voor deze periode bij de eerste tien, nu niet meer op de agenda: {left}.",
                    f"Among the first ten before this period, on the agenda no longer: {left}.",
                )
            )
        )
    return Section(id="agenda", title=title, blocks=tuple(blocks))


def _opening(report: PeriodReport, voice: Voice) -> str:
    part = report.agenda
    return voice.say(
        f"De agenda zet alle witte vlekken op volgorde: hoe meer vraag en hoe langer open, hoe hoger. Er "
        f"{by(part.total, 'staat', 'staan')} er nu {part.total} op; voor deze periode waren dat er {part.total_before}. "
        "Hieronder staan de eerste plaatsen, elk met de getallen waaruit de score volgt.",
        f"The agenda ranks all white spots: the more demand and the longer open, the higher. There "
        f"{by(part.total, 'is', 'are')} {part.total} on it now; before this period there were {part.total_before}. "
        "The first places are below, each with the figures that its score follows from.",
    )


def _table(places: tuple[Place, ...], voice: Voice) -> Table:
    return Table(
        caption=voice.say("De eerste plaatsen van de ontwikkelagenda", "The first places of the development agenda"),
        heads=(
            voice.say("plaats", "rank"),
            voice.say("was", "was"),
            voice.say("witte vlek", "white spot"),
            voice.say("stand", "state"),
            voice.say("score en berekening", "score and arithmetic"),
            voice.say("wat het kortst helpt", "what helps soonest"),
        ),
        rows=tuple(_row(one, voice) for one in places),
        numbers=frozenset({0, 1}),
        widths=(7, 7, 27, 10, 26, 23),
    )


def _row(one: Place, voice: Voice) -> tuple[str, ...]:
    item = one.item
    was = voice.say("nieuw", "new") if one.before is None else f"{one.before} {_arrow(one)}".rstrip()
    return (
        f"{item.rank}{' ±' if item.uncertain else ''}",
        was,
        f"{voice.cell(item.cell)} ({voice.where(item.cell)})",
        name_of(item.cell.state, CELLS, voice),
        f"{voice.fixed(item.score)} = {arithmetic(one, voice)}",
        voice.named(one.miss) if one.miss is not None else "–",
    )


def _arrow(one: Place) -> str:
    if one.before is None or one.before == one.item.rank:
        return ""
    return "↑" if one.before > one.item.rank else "↓"


def arithmetic(one: Place, voice: Voice) -> str:
    """Return the factors of a score, each with its power where that is not 1: ``vraag 1,21 × leeftijd √3,5``."""
    return " × ".join(_factor(factor, voice) for factor in one.item.factors)


def _factor(factor: Factor, voice: Voice) -> str:
    value = voice.short(factor.value)
    if factor.weight == 0.5:
        value = f"√{value}"
    elif factor.weight != 1:
        value = f"{value}^{voice.short(factor.weight)}"
    return f"{voice.within(FACTOR_NAMES[factor.name])} {value}{'' if factor.known else '?'}"


def _note(voice: Voice) -> str:
    return voice.say(
        "Een ? achter een getal: de waarde is niet bekend en telt neutraal. ± achter een plaats: de plaats verschuift als "
        "één gewicht iets anders is. √: de wortel telt. ↑ en ↓: gestegen of gedaald.",
        "A ? after a figure: it is not known and counts as neutral. ± after a rank: it shifts when one weight is a little "
        "different. √: the square root counts. ↑ and ↓: risen or fallen.",
    )
