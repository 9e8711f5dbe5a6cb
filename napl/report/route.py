"""Owns how a route is told: which trajectories in which order and why, what it asks, and the steps without any."""

from collections.abc import Iterator
from typing import Any

from napl.core.text import Language, Text, counted
from napl.model.kinds.path import Path
from napl.model.register import Register
from napl.report.escape import json_text, visible
from napl.report.grid import Grid
from napl.report.region import markdown_table
from napl.report.route_words import STEP, early_text, hours_text, missing_text, price_text, step_text, why_text
from napl.route.route import Route
from napl.route.wishes import Wishes


def _rows(
    register: Register, path: Path, found: Route, wishes: Wishes, language: Language
) -> Iterator[tuple[str, ...]]:
    places = {leg.offer.id: number for number, leg in enumerate(found.legs, 1)}
    for number, leg in enumerate(found.legs, 1):
        steps = "; ".join(step_text(register, path, step).within(language) for step in leg.steps)
        yield (
            f"{number}. {visible(leg.offer.title)}",
            leg.start or Text("datum onbekend", "date unknown").within(language),
            hours_text(leg.minutes, language, leg.at_least),
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
    hours = hours_text(None if found.minutes_unknown else found.minutes, language, found.minutes)
    price = price_text(found.cents, language) if found.cents else "€ 0"
    if found.cents_unknown == len(found.legs):
        price = price_text(None, language)
    elif found.cents_unknown:
        price += Text(f" en {found.cents_unknown} onbekend", f" and {found.cents_unknown} unknown").within(language)
    return f"{Text('Samen', 'Together').within(language)}: {hours}; {price}.\n"


def _doubts(found: Route, wishes: Wishes, language: Language) -> Iterator[str]:
    """Yield what is uncertain about a route: a bound that what is unknown may break, and a search that was cut off."""
    if (wishes.minutes is not None and found.minutes_unknown) or (wishes.cents is not None and found.cents_unknown):
        yield Text(
            "Niet alles is bekend: de route kan boven je grens uitkomen.\n",
            "Not all is known: the route may go over your bound.\n",
        ).within(language)
    if not found.whole:
        yield Text(
            "Er waren te veel combinaties om ze allemaal te bekijken.\n",
            "There were too many combinations to see all.\n",
        ).within(language)


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
    return (*parts, *_doubts(found, wishes, language))


def _open(register: Register, path: Path, found: Route, language: Language) -> Iterator[tuple[str, ...]]:
    for one in found.missing:
        yield step_text(register, path, one.step).within(language), missing_text(one).within(language)


def route_markdown(register: Register, path: Path, found: Route, wishes: Wishes, language: Language) -> str:
    """Return a route as Markdown."""
    parts = [f"# {visible(path.title)}\n"]
    if found.legs:
        parts += [
            markdown_table(_heads(language), _rows(register, path, found, wishes, language)) + "\n",
            _sums(found, language),
        ]
    if found.missing:
        count = counted(len(found.missing), *STEP).within(language)
        parts.append(Text(f"## {count} zonder traject\n", f"## {count} without a trajectory\n").within(language))
        heads = (STEP[0].within(language), Text("waarom", "why").within(language))
        parts.append(markdown_table(heads, _open(register, path, found, language)))
    return "\n".join([*parts, *_doubts(found, wishes, language)])


def route_shape(found: Route) -> dict[str, Any]:
    """Return a route as plain data: the shape that the browser's rule gives too."""
    return {
        "legs": [
            {
                "offer": leg.offer.id, "run": leg.run, "start": leg.start, "steps": list(leg.steps),
                "minutes": leg.minutes, "at_least": leg.at_least,
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
