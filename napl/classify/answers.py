"""Owns answers that may be unknown: yes (True), no (False) or unknown (None), and how they combine (Kleene's logic)."""

from napl.model.entity import Answer, Quantity

Truth = bool | None


def every(*answers: Truth) -> Truth:
    """Return no where one answer is no, else unknown where one is unknown, else yes."""
    if False in answers:
        return False
    return None if None in answers else True


def some(*answers: Truth) -> Truth:
    """Return yes where one answer is yes, else unknown where one is unknown, else no."""
    if True in answers:
        return True
    return None if None in answers else False


def said(answer: Answer | None) -> Truth:
    """Return what the data answers to a question."""
    return True if answer == "yes" else False if answer == "no" else None


def at_least(quantity: Quantity | None, threshold: float) -> Truth:
    """Return whether a quantity reaches a threshold; unknown where the quantity is."""
    return None if quantity is None or isinstance(quantity, str) else quantity >= threshold
