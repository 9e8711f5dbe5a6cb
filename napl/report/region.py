"""Owns how the map of a region is shown: whom it heard, the three perspectives a cell, and the ranked proposal."""

from collections.abc import Iterable, Sequence

from napl.core.text import Language, Text
from napl.demand.regional import Asked, DemandCell, Heard
from napl.gaps.regional import MapCell, Proposal, RegionalMap
from napl.gaps.state import WORDS
from napl.model.kinds.demand import PERSPECTIVES, Perspective
from napl.model.register import Register
from napl.report.escape import visible
from napl.report.gap_files import escaped
from napl.report.grid import Grid

HIDDEN_WORD = Text("verborgen", "hidden")
PERSPECTIVE: dict[Perspective, Text] = {
    "teachers": Text("leraren", "teachers"),
    "schools": Text("scholen", "schools"),
    "boards": Text("besturen", "boards"),
}
Row = tuple[str, ...]


def decimals(value: float, language: Language) -> str:
    """Return a number with at most three decimals, as the language writes it."""
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return text.replace(".", ",") if language == "nl" else text


def demand_text(demand: DemandCell, perspective: Perspective, language: Language) -> str:
    """Return what one perspective asked: ``25/40, prioriteit 4,5``, hidden, or a dash; ``+`` says that groups are hidden."""
    found = demand.perspectives.get(perspective)
    if found is None:
        return "–"
    if not isinstance(found, Asked):
        return HIDDEN_WORD.within(language)
    more = " +" if found.more_hidden else ""
    word = Text("prioriteit", "priority").within(language)
    return f"{found.asked}/{found.participants}{more}, {word} {decimals(found.priority, language)}"


def heard_text(found: Heard | None, language: Language) -> str:
    """Return how many people of a perspective took part, with ``+`` where small groups are left out."""
    if found is None:
        return "–"
    if isinstance(found.participants, str):
        return HIDDEN_WORD.within(language)
    return f"{found.participants}{' +' if found.more_hidden else ''}"


def _map_heads(language: Language) -> Row:
    perspectives = tuple(PERSPECTIVE[name].within(language) for name in PERSPECTIVES)
    last = Text("overeenstemming", "agreement"), Text("aanbod in de regio", "supply in the region")
    return (Text("cel", "cell").within(language), *perspectives, *(one.within(language) for one in last))


def _map_row(one: MapCell, language: Language) -> Row:
    agreed = one.demand.agreement
    state = WORDS[one.gap.state] if one.gap else None
    return (
        one.demand.key.id,
        *(demand_text(one.demand, name, language) for name in PERSPECTIVES),
        "–" if agreed is None else decimals(agreed, language),
        f"{state.symbol} {state.name.within(language)}" if state else "–",
    )


def arithmetic(item: Proposal, language: Language) -> str:
    """Return how a score came about, each perspective written out: ``vraag 0,5 (= …) × toestand 1 = 0,5``."""
    shown = [
        f"{one.asked}/{one.participants}×{decimals(one.priority, language)}/5"
        for one in item.demand.perspectives.values()
        if isinstance(one, Asked)
    ]
    sums = f"({' + '.join(shown)})/{len(shown)}"
    powers = tuple("" if weight == 1 else f"^{weight:g}" for weight in item.weights)
    words = Text("vraag", "demand").within(language), Text("toestand", "state").within(language)
    return (
        f"{words[0]} {decimals(item.pressure, language)}{powers[0]} (= {sums}) × "
        f"{words[1]} {decimals(item.state_value, language)}{powers[1]} = {decimals(item.score, language)}"
    )


def _proposal_row(item: Proposal, language: Language) -> Row:
    reasons = "; ".join(reason.within(language) for reason in item.reasons)
    return (str(item.rank), item.cell.id, arithmetic(item, language), reasons)


def _proposal_heads(language: Language) -> Row:
    return (
        "#",
        *(one.within(language) for one in (Text("cel", "cell"), Text("score", "score"), Text("waarom", "why"))),
    )


def _title(register: Register, found: RegionalMap) -> str:
    sectors = ", ".join(term.title for name, term in register.terms("sectors").items() if name in found.region.sectors)
    return f"{found.region.name} · {sectors}" if sectors else found.region.name


def _heard_line(found: RegionalMap, language: Language) -> str:
    by_name = {one.perspective: one for one in found.heard}
    parts = [f"{PERSPECTIVE[name].within(language)} {heard_text(by_name.get(name), language)}" for name in PERSPECTIVES]
    return f"{Text('Gehoord', 'Heard').within(language)}: {', '.join(parts)}."


def explained(minimum: int, language: Language) -> str:
    """Return what the figures mean and what is hidden."""
    return Text(
        "Per perspectief: hoeveel deelnemers erom vroegen / hoeveel er meededen, en hun gemiddelde prioriteit (1 tot 5). "
        f"Verborgen: een groep, of wie daarvan niet vroeg, is kleiner dan {minimum} mensen. Een + zegt dat er ook zulke "
        "groepen zijn; zij tellen nergens mee. Overeenstemming: r_wg, van 0 tot 1.",
        "Per perspective: how many participants asked for it / how many took part, and their mean priority (1 to 5). "
        f"Hidden: a group, or those in it who did not ask, is smaller than {minimum} people. A + says that there are such "
        "groups as well; they count nowhere. Agreement: r_wg, from 0 to 1.",
    ).within(language)


def _none(language: Language) -> str:
    return Text("Deze regio heeft nog geen vragen.", "This region has no demands yet.").within(language)


def _nothing_proposed(language: Language) -> str:
    return Text(
        "Geen voorstel: er is geen open cel waarvan de vraag bekend is.",
        "No proposal: there is no open cell of which the demand is known.",
    ).within(language)


def region_parts(register: Register, found: RegionalMap, minimum: int, language: Language) -> list[Grid | str]:
    """Return the map of a region as tables and text for a terminal."""
    head = f"{visible(_title(register, found))} ({found.as_of})\n{_heard_line(found, language)}\n\n"
    if not found.cells:
        return [head, f"{_none(language)}\n"]
    rows = tuple(_map_row(one, language) for one in found.cells)
    parts: list[Grid | str] = [head, Grid(heads=_map_heads(language), rows=rows), "\n"]
    if found.proposal:
        title = Text("Voorstel", "Proposal").within(language)
        ranked = tuple(_proposal_row(item, language) for item in found.proposal)
        parts += [Grid(title=title, heads=_proposal_heads(language), rows=ranked, fixed=frozenset({0, 1}))]
    else:
        parts.append(f"{_nothing_proposed(language)}\n")
    return [*parts, f"\n{explained(minimum, language)}\n"]


def region_markdown(register: Register, found: RegionalMap, minimum: int, language: Language) -> str:
    """Return the map of a region as Markdown."""
    parts = [f"## {escaped(_title(register, found))}", f"{found.as_of}. {_heard_line(found, language)}"]
    if not found.cells:
        return "\n\n".join((*parts, _none(language))) + "\n"
    parts.append(markdown_table(_map_heads(language), [_map_row(one, language) for one in found.cells]))
    parts.append(f"### {Text('Voorstel', 'Proposal').within(language)}")
    if found.proposal:
        parts.append(
            markdown_table(_proposal_heads(language), [_proposal_row(item, language) for item in found.proposal])
        )
    else:
        parts.append(_nothing_proposed(language))
    return "\n\n".join((*parts, explained(minimum, language))) + "\n"


def markdown_table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table; texts show as they stand."""
    lines = [heads, ["---"] * len(heads), *([escaped(text) for text in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
