"""Owns the protection of small groups: which figures of a demand may leave the register, and what stands in for others.

Every published figure is a sum, a mean or a share over *units*: one group (a demand), or one group on one cell. A unit
counts only where it could be published by itself. So the difference of any two published sums (a region and the country, two
days, all perspectives and one) is a sum of units that may each be published, and tells nothing of what is hidden.
"""

from typing import Literal

from napl.model.kinds.demand import Demand
from napl.model.register import Register

Hidden = Literal["hidden"]
HIDDEN: Hidden = "hidden"
"""Stands where there is a figure that rests on too few people; never 0, and not the same as nothing asked."""
SMALLEST = 5
"""The smallest group where the register cannot be read."""


def minimum_group(register: Register) -> int:
    """Return the smallest number of people that a published figure may rest on (`thresholds.minimum_group`)."""
    return register.info.thresholds.minimum_group if register.info else SMALLEST


def shows_people(count: float, minimum: int) -> bool:
    """Say whether a number of people may be published: nobody, or enough of them."""
    return count == 0 or count >= minimum


def shows_group(demand: Demand, minimum: int) -> bool:
    """Say whether the number of participants of a demand may be published: there are enough of them."""
    return demand.participants >= minimum


def shows_asked(demand: Demand, asked: int, minimum: int) -> bool:
    """Say whether it may be published how many participants of a demand asked for something.

    Enough of them asked, and those who did not are enough as well, or nobody: else subtraction would show them.
    """
    others = demand.participants - asked
    return asked >= minimum and (others == 0 or others >= minimum)
