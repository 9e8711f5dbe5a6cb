"""Owns how values read in Dutch: dates, numbers, prices. What comes back on every page is worked out once."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from napl.core.text import listed
from napl.demand.protection import shows_people
from napl.model.entity import Price, Quantity, known
from napl.site.codes import UNKNOWN, WORDS

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
_KEPT = 8_192
"""Values that are kept in words at most."""


def word(code: str, name: str) -> str:
    """Return the Dutch word for a code of the list `name`; a code without one stays as it is."""
    return WORDS[name].get(code, code)


def answer(code: str) -> str:
    """Return ``ja``, ``nee`` or ``onbekend``."""
    return word(code, "answer")


def words(codes: Iterable[str], name: str) -> str:
    """Return the Dutch words for codes, as running text."""
    return listed((word(code, name) for code in codes), "en")


@lru_cache(maxsize=_KEPT)
def day(text: str) -> str:
    """Return a date in full: ``2027-02-04`` becomes ``4 februari 2027``."""
    year, month, number = text.split("-")
    return f"{int(number)} {MONTHS[int(month) - 1]} {int(year)}"


@lru_cache(maxsize=_KEPT, typed=True)
def number(value: Quantity | None) -> str:
    """Return a number with a decimal comma and dots between thousands, rounded to cents; or ``onbekend``."""
    amount = known(value)
    if amount is None:
        return UNKNOWN
    whole = f"{amount:,.2f}".rstrip("0").rstrip(".")
    return whole.translate({ord(","): ".", ord("."): ","})


@lru_cache(maxsize=_KEPT, typed=True)
def counted(value: Quantity | None, one: str, more: str) -> str:
    """Return a number with its noun: ``1 week``, ``20 weken``; or ``onbekend``."""
    if known(value) is None:
        return UNKNOWN
    return f"{number(value)} {one if known(value) == 1 else more}"


def offer(total: int, withdrawn: int) -> str:
    """Return how many trajectories a list holds and how many of them are withdrawn."""
    told = counted(total, "traject", "trajecten")
    if not withdrawn:
        return told
    part = f"waarvan {number(withdrawn)} ingetrokken" if withdrawn < total else "alle ingetrokken"
    return f"{told}, {'ingetrokken' if total == 1 else part}"


def hours(value: Quantity | None) -> str:
    """Return a number of hours, or ``onbekend``."""
    return counted(value, "uur", "uur")


def people(value: Quantity, minimum: int) -> str:
    """Return a number of people, ``minder dan 5`` where they are fewer than may be told, or ``onbekend``."""
    count = known(value)
    return number(value) if count is None or shows_people(count, minimum) else f"minder dan {minimum}"


def percentage(value: Quantity | None) -> str:
    """Return a share from 0 to 1 as a percentage, or ``onbekend``."""
    share = known(value)
    return UNKNOWN if share is None else f"{number(share * 100)}%"


def price(value: Price) -> str:
    """Return a price in euro, in one piece: ``gratis``, ``€ 1.250``, ``€ 12,50`` or ``onbekend``."""
    if value.free:
        return "gratis"
    amount = known(value.amount)
    if amount is None:
        return UNKNOWN
    if amount == int(amount):
        return f"€\N{NO-BREAK SPACE}{number(amount)}"
    return "€\N{NO-BREAK SPACE}" + f"{amount:,.2f}".translate({ord(","): ".", ord("."): ","})


def price_span(found: Sequence[Price]) -> str:
    """Return prices in order of amount in a few words: ``€ 30``, ``€ 30 tot € 85``, ``€ 30 of onbekend``."""
    amounts = [price(one) for one in found]
    if len(amounts) > 1 and amounts[-1] == UNKNOWN:
        return f"{price_span(found[:-1])} of {UNKNOWN}"
    return amounts[0] if len(amounts) == 1 else f"{amounts[0]} tot {amounts[-1]}"


def paragraphs(text: str) -> tuple[str, ...]:
    """Return the paragraphs of a text, which empty lines part."""
    return tuple(part for part in (line.strip() for line in text.split("\n")) if part)


def web(address: str | None) -> str | None:
    """Return an address that may stand in a link (http or https), or None for any other."""
    return address if address is not None and address.startswith(("https://", "http://")) else None


def sentence(text: str) -> str:
    """Return a text with a capital first letter."""
    return text[:1].upper() + text[1:]


def inner(text: str) -> str:
    """Return a title as it stands within a sentence: with a small first letter, unless it opens with an abbreviation."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def titled(titles: Iterable[str]) -> str:
    """Return titles as running text: the first with its capital, those after it as within a sentence."""
    return together([title if place == 0 else inner(title) for place, title in enumerate(titles)])


def together(items: Sequence[str]) -> str:
    """Return items as running text with ``en``."""
    return listed(items, "en")
