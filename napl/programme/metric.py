"""Owns what a metric is: a figure that the register computes about the programme, with what it rests on and what it misses."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from math import floor

from napl.core.declared import declared
from napl.core.text import Text
from napl.model.entity import Date
from napl.programme.view import View

PACKAGE = "napl.programme.metrics"
"""The package in which every metric is a module."""
SHOWN = 12
"""So many ids are written out; of more the number is told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """The value of a metric on a day.

    `value` is None where it cannot be known. `told` says what was counted; `missing` what is not there yet or not known. Both
    hold ids between backticks, for whoever shows them to put a name instead.
    `least` tells that what is not known could only add to the value. `up_to` is the last day that the value covers, where
    that is not the day itself.
    """

    value: float | None
    told: Text
    missing: tuple[Text, ...] = ()
    least: bool = False
    up_to: Date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Metric:
    """A metric; `id` is the name of its module, `unit` a plural noun, `whole` whether it counts things.

    What does not count things is a share of its unit, from 0 to 1.
    """

    id: str
    title: Text
    unit: Text
    compute: Callable[[View], Figure]
    whole: bool = True


@cache
def metrics() -> Mapping[str, Metric]:
    """Return every metric by id."""
    return {metric.id: metric for metric in declared(PACKAGE, "METRIC", Metric)}


def whole_percent(share: float) -> int:
    """Return a share from 0 to 1 in whole percents, rounded down: what falls short of all is never told as 100."""
    return floor(round(share * 100, 6))


def named(ids: Iterable[str]) -> Text:
    """Return ids as a text, between backticks; of many the first and how many more."""
    return listing(f"`{one}`" for one in ids)


def listing(names: Iterable[str]) -> Text:
    """Return names as a text: all of them, or the first `SHOWN` and how many more; the word for none where there are none."""
    some = list(names)
    if not some:
        return Text("geen", "none")
    shown, more = ", ".join(some[:SHOWN]), len(some) - SHOWN
    return Text(shown, shown) if more <= 0 else Text(f"{shown} en nog {more}", f"{shown} and {more} more")
