"""Owns when a tie between an assessor and a provider makes a judgement dependent."""

from napl.model.entity import Date
from napl.model.kinds.assessor import Assessor, Tie
from napl.quality.months import plus


def counts(tie: Tie, date: Date, lookback: int) -> bool:
    """Say whether a tie held on `date`, or ended less than `lookback` calendar months before it."""
    return tie.start <= date and (tie.end is None or tie.end >= date or plus(tie.end, lookback) > date)


def tied(assessor: Assessor, provider: str, date: Date, lookback: int) -> bool:
    """Say whether a tie with `provider`, of whatever sort, makes a judgement of `date` dependent."""
    return any(tie.provider == provider and counts(tie, date, lookback) for tie in assessor.ties)
