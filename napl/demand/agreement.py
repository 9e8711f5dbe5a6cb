"""Owns agreement: how much the perspectives of a region give a cell the same priority.

r_wg = 1 - s² / s_EU², where s² is the sample variance of the priorities of the perspectives, and s_EU² = (A² - 1) / 12 the
variance of answers spread evenly over a scale of A points: 2 for five points. Source: James, Demaree and Wolf, "Estimating
within-group interrater reliability with and without response bias", Journal of Applied Psychology 69 (1984), 85-98.
"""

from collections.abc import Sequence
from statistics import variance

SCALE = 5
"""Priorities run from 1 to this number, as the schema of a demand has it."""
EVENLY_SPREAD = (SCALE**2 - 1) / 12


def agreement(priorities: Sequence[float]) -> float | None:
    """Return r_wg from 0 (no more than chance) to 1 (the same priority); None for fewer than two perspectives."""
    if len(priorities) < 2:
        return None
    return max(0.0, 1 - variance(priorities) / EVENLY_SPREAD)
