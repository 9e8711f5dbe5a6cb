"""Owns how a route is told: which trajectories in which order and why, what it asks, and the steps without any."""

from collections.abc import Iterator, Mapping
from typing import Any

from napl.core.text import Language, Text, counted
from napl.model.kinds.path import Path
from napl.model.register import Register
from napl.report.escape import json_text, visible
from napl.report.grid import Grid
from napl.report.region import markdown_table
from napl.route.route import Leg, Missing, Route
from napl.route.wishes import Wishes

STEP = Text("stap", "step"), Text("stappen", "steps")
REASONS: dict[str, Text] = {
    "white": Text("er bestaat nog geen traject voor: een witte vlek", "no trajectory exists: a white spot"),
    "sector": Text("er zijn alleen trajecten voor een andere sector", "there are trajectories for another sector only"),
    "candidate": Text(
        "er zijn trajecten, maar geen ervan is opgenomen", "there are trajectories, but none is admitted"
    ),
    "edition": Text(
        "er is een traject, maar geen uitvoering gepland", "there is a trajectory, but no edition is planned"
    ),
    "wishes": Text("wat gepland is, past niet bij", "what is planned does not fit"),
    "bounds": Text(
        "er past iets, maar niet binnen de uren of het budget", "something fits, but not within hours or budget"
    ),
}
MISFITS: dict[str, Text] = {
    "mode": Text("de werkwijze", "the mode"),
    "region": Text("de regio", "the region"),
    "start": Text("de begindatum", "the start"),
}


def hours_text(minutes: int | None, language: Language) -> str:
    """Return minutes as hours: ``12,5 uur``, or that they are not known."""
    if minutes is None:
        return Text("uren onbekend", "hours unknown").within(language)
    number = f"{minutes / 60:.2f}".rstrip("0").rstrip(".")
    return Text(f"{number.replace('.', ',')} uur", f"{number} hours").within(language)


def price_text(cents: int | None, language: Language) -> str:
    """Return cents as euro: ``€ 1250``, free, or that the price is not known."""
    if cents is None:
        return Text("prijs onbekend", "price unknown").within(language)
    if cents == 0:
        return Text("gratis", "free").within(language)
    number = f"{cents / 100:.2f}".removesuffix(".00")
    return f"€ {number.replace('.', ',') if language == 'nl' else number}"


def step_text(register: Register, path: Path, step: str) -> Text:
    """Return a step in words: ``Kern en keuze (naar vakbekwaam)``."""
    name, level = step.split("/")
    aspect = next(one.title for one in path.aspects if one.id == name)
    title = register.level_title(path, level).lower()
    return Text(f"{visible(aspect)} (naar {visible(title)})", f"{visible(aspect)} (to {visible(title)})")


def why_text(register: Register, path: Path, leg: Leg, wishes: Wishes) -> Text:
    """Return why a trajectory is in the route."""
    if leg.step is not None:
        step = step_text(register, path, leg.step)
        return Text(f"het enige passende voor {step.nl}", f"the only one that fits for {step.en}")
    least = (
        Text("de laagste prijs", "the lowest price")
        if wishes.by == "price"
        else Text("de minste uren", "the fewest hours")
    )
    return Text(
        f"{least.nl} voor de hele route; er {'past' if leg.others == 1 else 'passen'} nog {leg.others} andere",
        f"{least.en} for the whole route; {leg.others} {'other fits' if leg.others == 1 else 'others fit'} too",
    )


def early_text(leg: Leg, places: Mapping[str, int]) -> Text:
    """Return what is not over when a trajectory starts, by its number in the route; empty where nothing is amiss."""
    if not leg.before:
        return Text("", "")
    numbers = ", ".join(str(places[name]) for name in leg.before)
    return Text(f"; let op: begint vóór het einde van {numbers}", f"; note: starts before the end of {numbers}")


def missing_text(missing: Missing) -> Text:
    """Return why a step has no trajectory."""
    said = REASONS[missing.reason]
    if missing.reason != "wishes":
        return said
    misfits = [MISFITS[name] for name in missing.misfits]
    return Text(
        f"{said.nl} {', '.join(one.nl for one in misfits)}", f"{said.en} {', '.join(one.en for one in misfits)}"
    )


def _rows(
    register: Register, path: Path, found: Route, wishes: Wishes, language: Language
) -> Iterator[tuple[str, ...]]:
    places = {leg.offer.id: number for number, leg in enumerate(found.legs, 1)}
    for number, leg in enumerate(found.legs, 1):
        steps = "; ".join(step_text(register, path, step).within(language) for step in leg.steps)
        yield (
            f"{number}. {visible(leg.offer.title)}",
            leg.start or Text("datum onbekend", "date unknown").within(language),
            hours_text(leg.minutes, language),
            price_text(leg.cents, language),
            steps,
            why_text(register, path, leg, wishes).within(language) + early_text(leg, places).within(language),
        )


def _heads(language: Language) -> tuple[str, ...]:
    heads = (
        Text("traject", "trajectory"), Text("begint", "starts"), Text("tijd", "time"), Text("prijs", "price"),
        Text("brengt je naar", "leads to"), Text("waarom", "why"),
    )  # fmt: skip
    return tuple(head.within(language) for head in heads)


def _sums(found: Route, language: Language) -> str:
    """Return what the route asks together; a sum of which nothing is known is not known."""
    legs = len(found.legs)

    def told(text: str, unknown: int, nothing: str) -> str:
        if unknown == legs:
            return nothing
        return text + (Text(f" en {unknown} onbekend", f" and {unknown} unknown").within(language) if unknown else "")

    hours = told(hours_text(found.minutes, language), found.minutes_unknown, hours_text(None, language))
    euros = price_text(found.cents, language) if found.cents else "€ 0"
    price = told(euros, found.cents_unknown, price_text(None, language))
    return f"{Text('Samen', 'Together').within(language)}: {hours}; {price}.\n"


def route_parts(
    register: Register, path: Path, found: Route, wishes: Wishes, language: Language
) -> tuple[Grid | str, ...]:
    """Return a route for a terminal: a table of trajectories, the sums, and a table of steps without any."""
    parts: list[Grid | str] = [f"{visible(path.title)}\n"]
    if found.legs:
        rows = tuple(_rows(register, path, found, wishes, language))
        parts += [Grid(heads=_heads(language), rows=rows, fixed=frozenset({1})), _sums(found, language)]
    elif not found.missing:
        parts.append(
            Text("Deze positie vraagt geen enkele stap.\n", "This position asks for no step.\n").within(language)
        )
    if found.missing:
        heads = (STEP[0].within(language), Text("waarom er niets is", "why there is nothing").within(language))
        parts.append(Grid(heads=heads, rows=tuple(_open(register, path, found, language))))
    if not found.whole:
        parts.append(
            Text(
                "Er waren te veel combinaties om ze allemaal te bekijken.\n",
                "There were too many combinations to see all.\n",
            ).within(language)
        )
    return tuple(parts)


def _open(register: Register, path: Path, found: Route, language: Language) -> Iterator[tuple[str, ...]]:
    for one in found.missing:
        yield step_text(register, path, one.step).within(language), missing_text(one).within(language)


def route_markdown(register: Register, path: Path, found: Route, wishes: Wishes, language: Language) -> str:
    """Return a route as Markdown."""
    parts = [f"# {visible(path.title)}\n"]
    if found.legs:
        parts += [
            markdown_table(_heads(language), _rows(register, path, found, wishes, language)),
            _sums(found, language),
        ]
    if found.missing:
        count = counted(len(found.missing), *STEP).within(language)
        parts.append(Text(f"## {count} zonder traject\n", f"## {count} without a trajectory\n").within(language))
        heads = (STEP[0].within(language), Text("waarom", "why").within(language))
        parts.append(markdown_table(heads, _open(register, path, found, language)))
    return "\n".join(parts)


def route_shape(found: Route) -> dict[str, Any]:
    """Return a route as plain data: the shape that the browser's rule gives too."""
    return {
        "legs": [
            {
                "offer": leg.offer.id, "run": leg.run, "start": leg.start, "steps": list(leg.steps), "minutes": leg.minutes,
                "cents": leg.cents, "why": leg.why, "step": leg.step, "others": leg.others,
                "before": list(leg.before),
            }
            for leg in found.legs
        ],
        "missing": [
            {"step": one.step, "reason": one.reason, "offers": list(one.offers), "misfits": list(one.misfits)}
            for one in found.missing
        ],
        "minutes": found.minutes,
        "minutes_unknown": found.minutes_unknown,
        "cents": found.cents,
        "cents_unknown": found.cents_unknown,
        "whole": found.whole,
    }  # fmt: skip


def route_json(path: Path, found: Route, as_of: str) -> str:
    """Return a route for machines: JSON, version 1, as docs/formats/route.schema.json describes it."""
    return json_text(
        {"version": 1, "as_of": as_of, "path": path.id, "path_version": path.version, **route_shape(found)}
    )
