"""Owns how figures of milestones read: numbers, what they are measured against, or who confirmed them."""

from napl.core.text import Language, Text, grouped
from napl.programme.metric import Metric, whole_percent
from napl.programme.milestones import Measured, Progress


def number(value: float | None, language: Language) -> str:
    """Return a number as people write it: whole, or with two decimals; a question mark where it is not known."""
    if value is None:
        return "?"
    if value == int(value):
        return grouped(int(value)).within(language)
    text = f"{value:.2f}"
    return text.replace(".", ",") if language == "nl" else text


def figure_text(one: Progress, language: Language) -> str:
    """Return every figure with its target, ``rolpaden: 3 van 10``, or who confirmed and when.

    A figure above its target is no part of it: ``rolpaden: po 7 (doel 3)``. A share is told in whole percents.
    """
    if one.confirmation is not None and (one.state == "reached" or not one.measured):
        word, by = one.confirmation, Text("bevestigd door", "confirmed by")
        denied = Text("niet bereikt volgens", "not reached, says")
        made_up = Text(" (verzonnen)", " (invented)").within(language) if word.invented else ""
        return f"{(by if word.reached else denied).within(language)} {word.by}, {word.date}{made_up}"
    if one.metric is not None and not one.metric.whole:
        return ", ".join(_share_text(part, one.metric, language) for part in one.measured)
    unit = f"{one.metric.unit.within(language)}: " if one.metric is not None else ""
    parts = [_measured_text(part, language) for part in one.measured]
    return unit + ", ".join(parts) if parts else ""


def _lead(part: Measured, language: Language) -> str:
    """Return what stands before a figure: its sector, and whether it is that much at least."""
    least = Text("minstens ", "at least ").within(language) if part.figure.least and part.figure.value else ""
    return f"{part.sector} {least}" if part.sector else least


def _measured_text(part: Measured, language: Language) -> str:
    of = Text("van", "of").within(language)
    told, target = f"{_lead(part, language)}{number(part.figure.value, language)}", number(part.target, language)
    if part.figure.value is not None and part.figure.value > part.target:
        return f"{told} ({Text('doel', 'target').within(language)} {target})"
    return f"{told} {of} {target}"


def _share_text(part: Measured, metric: Metric, language: Language) -> str:
    """Return a share with its target: ``98% van de opgenomen trajecten (doel 100%)``."""
    value = "?" if part.figure.value is None else f"{whole_percent(part.figure.value)}%"
    of, aim = Text("van de", "of the").within(language), Text("doel", "target").within(language)
    return f"{_lead(part, language)}{value} {of} {metric.unit.within(language)} ({aim} {whole_percent(part.target)}%)"
