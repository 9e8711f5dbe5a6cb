"""Owns the words in which a route is told: hours, prices, steps, why a trajectory is in it, and why a step has none."""

from collections.abc import Mapping

from napl.core.text import Language, Text
from napl.model.kinds.path import Path
from napl.model.register import Register
from napl.report.escape import visible
from napl.route.route import Leg, Missing
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


def hours_text(minutes: int | None, language: Language, at_least: int = 0) -> str:
    """Return minutes as hours: ``12,5 uur``; where not all is known what it takes at least, or that nothing is known."""
    if minutes is None:
        if at_least:
            return Text("minstens ", "at least ").within(language) + hours_text(at_least, language)
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
    if (leg.cents if wishes.by == "price" else leg.minutes) is None:
        what = (
            Text("de prijs", "the price")
            if wishes.by == "price"
            else Text("een deel van de uren", "a part of the hours")
        )
        return Text(
            f"{what.nl} is onbekend; toch gekozen, want anders blijft een stap open of is er minstens zoveel onbekend",
            f"{what.en} is unknown; chosen all the same, for else a step stays open or as much is unknown",
        )
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
